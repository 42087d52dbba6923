package dev.ackademy.learner.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.HandClock;
import dev.ackademy.learner.Visitor;
import dev.ackademy.store.Database;
import dev.ackademy.store.Engine;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class PreferencesTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    @Parameter
    private Engine engine = Engine.H2;

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock();
    private final Visitor ana = Visitor.fresh(new SecureRandom());
    private final Visitor browser = Visitor.fresh(new SecureRandom());
    private Database database;
    private Preferences preferences;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(engine.freshUrl(folder));
        preferences = new Preferences(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void who_never_chose_sees_numbers_and_has_no_zone() {
        assertThat(preferences.of(ana)).isEqualTo(new Preferences.Choice(true, Zones.NONE, false));
    }

    @Test
    void a_choice_stays_and_a_zone_that_is_not_named_stays_as_it_was() {
        preferences.choose(ana, true, Optional.of(SEOUL));
        preferences.choose(ana, false, Optional.empty());
        assertThat(preferences.of(ana).numbers()).isFalse();
        assertThat(preferences.of(ana).zones().chosen()).contains(SEOUL);
    }

    @Test
    void a_choice_is_seen_whole_or_not_at_all() {
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 300; i++) {
                Visitor somebody = Visitor.fresh(new SecureRandom());
                Future<?> choosing = others.submit(() -> preferences.choose(somebody, false, Optional.of(SEOUL)));
                while (!choosing.isDone()) {
                    Preferences.Choice seen = preferences.of(somebody);
                    assertThat(seen.zones().chosen().isPresent()).isEqualTo(seen.stored());
                    assertThat(seen.numbers()).isNotEqualTo(seen.stored());
                }
            }
        }
    }

    @Test
    void a_change_of_zone_keeps_the_one_before_it() {
        preferences.choose(ana, true, Optional.of(SEOUL));
        clock.forward(Duration.ofDays(3));
        preferences.choose(ana, true, Optional.of(MADRID));
        Zones zones = preferences.of(ana).zones();
        assertThat(zones.changes()).map(Zones.Change::zone).containsExactly(SEOUL, MADRID);
        assertThat(zones.at(clock.instant())).isEqualTo(SEOUL);
        assertThat(zones.at(clock.instant().plus(Duration.ofDays(1)))).isEqualTo(MADRID);
    }

    @Test
    void an_account_that_chose_keeps_its_choice_and_one_that_did_not_takes_what_is_brought() {
        preferences.choose(browser, false, Optional.of(SEOUL));
        move();
        assertThat(preferences.of(ana).numbers()).isFalse();
        assertThat(preferences.of(browser).stored()).isFalse();
        preferences.choose(browser, true, Optional.of(MADRID));
        move();
        assertThat(preferences.of(ana).numbers()).isFalse();
        assertThat(preferences.of(ana).zones().chosen()).contains(SEOUL);
    }

    @Test
    void an_export_tells_all_of_it_and_erasing_leaves_nothing() {
        preferences.choose(ana, false, Optional.of(SEOUL));
        assertThat(database.<Object>transaction(sql -> preferences.export(sql, ana))
                        .toString())
                .isEqualTo("{numbers=false, zones=[{at=2026-05-04T10:00:00Z, zone=Asia/Seoul}]}");
        database.transaction(sql -> {
            preferences.erase(sql, ana);
            return ana;
        });
        assertThat(preferences.of(ana)).isEqualTo(new Preferences.Choice(true, Zones.NONE, false));
    }

    private void move() {
        database.transaction(sql -> {
            preferences.move(sql, browser, ana);
            return ana;
        });
    }
}
