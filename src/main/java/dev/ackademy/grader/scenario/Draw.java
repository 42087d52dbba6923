package dev.ackademy.grader.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A kind of random input. Values differ from run to run, so that nothing can be written down beforehand. */
public enum Draw {
    /** 4 to 12 ASCII letters and digits: a user's name. */
    NAME {
        @Override
        public String from(RandomGenerator random) {
            return pick(NAMES, random) + random.nextInt(10, 100);
        }
    },
    /** Lower-case letters, digits and a hyphen: a room's name. */
    ROOM {
        @Override
        public String from(RandomGenerator random) {
            return pick(PLACES, random) + "-" + random.nextInt(1000, 10_000);
        }
    },
    /** As long as a room's name may be in the exercises: 32 characters. */
    LONG_ROOM {
        @Override
        public String from(RandomGenerator random) {
            return letters(random, 32);
        }
    },
    /** A short sentence in Korean, Spanish or English, some with an emoji. */
    TEXT {
        @Override
        public String from(RandomGenerator random) {
            return pick(PHRASES, random) + " " + random.nextInt(1000, 10_000);
        }
    },
    /** 4096 characters. */
    LONG_TEXT {
        @Override
        public String from(RandomGenerator random) {
            return letters(random, 4096);
        }
    };

    private static final List<String> NAMES =
            List.of("Ana", "Min", "Leo", "Sora", "Ines", "Joon", "Mara", "Hugo", "Yuna", "Pau", "Eli", "Dana");
    private static final List<String> PLACES =
            List.of("quay", "attic", "garden", "harbor", "kitchen", "lobby", "meadow", "studio", "cellar", "tower");
    private static final List<String> PHRASES = List.of(
            "안녕하세요",
            "반가워요 😀",
            "¿Quién está ahí?",
            "Mañana será otro día",
            "good morning",
            "see you there 🚲",
            "점심 먹었어요?",
            "¡Qué alegría! 🎉",
            "tea or coffee");

    public abstract String from(RandomGenerator random);

    public static Optional<Draw> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** As graders spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String letters(RandomGenerator random, int count) {
        StringBuilder letters = new StringBuilder(count);
        random.ints(count, 'a', 'z' + 1).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static String pick(List<String> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }
}
