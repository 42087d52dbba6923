package dev.ackademy.learner.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ackademy.kit.UiLanguage;
import dev.ackademy.web.Texts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsTest {
    @ParameterizedTest
    @CsvSource({
        "0,    0,  0,   120, 120, 0",
        "40,   0,  40,  120, 80,  33",
        "119,  0,  119, 120, 1,   99",
        "120,  1,  0,   160, 160, 0",
        "279,  1,  159, 160, 1,   99",
        "280,  2,  0,   200, 200, 0",
        "2999, 9,  479, 480, 1,   99",
        "3000, 10, 0,   0,   0,   100",
        "3170, 10, 170, 0,   0,   100",
    })
    void the_ladder_says_where_someone_stands(int xp, int level, int current, int cost, int toGo, int percent) {
        Standing standing = Levels.at(xp);
        assertThat(standing).isEqualTo(new Standing(level, xp, current, cost));
        assertThat(standing.toGo()).isEqualTo(toGo);
        assertThat(standing.percent()).isEqualTo(percent);
        assertThat(standing.highest()).isEqualTo(level == 10);
    }

    @Test
    void each_level_is_reached_where_the_one_below_is_paid() {
        List<Integer> thresholds = new ArrayList<>();
        for (int level = 0; level <= Levels.HIGHEST; level++) {
            thresholds.add(Levels.reachedAt(level));
        }
        assertThat(thresholds).containsExactly(0, 120, 280, 480, 720, 1000, 1320, 1680, 2080, 2520, 3000);
    }

    @Test
    void the_bar_is_never_full_before_the_last_level() {
        for (int xp = 0; xp < 3000; xp++) {
            assertThat(Levels.at(xp).percent()).isLessThan(100);
        }
    }

    @Test
    void debts_and_unknown_levels_are_refused() {
        assertThatThrownBy(() -> Levels.at(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Levels.costOf(11)).hasMessageContaining("0 to 10");
    }

    @Test
    void every_level_and_achievement_has_a_name_in_every_language() {
        Texts texts = Texts.load();
        for (UiLanguage language : UiLanguage.values()) {
            for (int level = 0; level <= Levels.HIGHEST; level++) {
                assertThat(texts.text(language, "level." + level)).isNotBlank();
            }
            for (Achievement achievement : Achievement.values()) {
                assertThat(texts.text(language, "achievement." + achievement.id() + ".name"))
                        .isNotBlank();
                assertThat(texts.text(language, "achievement." + achievement.id() + ".rule"))
                        .isNotBlank();
            }
        }
        assertThat(texts.text(UiLanguage.KO, "level.0")).isEqualTo("폴러");
        assertThat(texts.text(UiLanguage.ES, "level.0")).isEqualTo("Sondeador");
        assertThat(Achievement.values()).hasSize(10);
    }
}
