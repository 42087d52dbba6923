package dev.ackademy.learner.progress;

/**
 * The ladder of levels. Level n costs {@code 120 + 40·n} XP to leave, and the tenth is the last. Everything is a function of
 * the XP, so two devices with the same passes stand on the same level. The browser counts by the same rule, from
 * {@link #costOf}, which every page carries.
 */
public final class Levels {
    /** The highest level, counted from 0. */
    public static final int HIGHEST = 10;

    private static final int FIRST_COST = 120;
    private static final int STEP = 40;

    private Levels() {}

    /** XP from reaching a level to the next; 0 for the highest, which has none. */
    public static int costOf(int level) {
        check(level);
        return level == HIGHEST ? 0 : FIRST_COST + STEP * level;
    }

    /** Total XP at which a level is reached. */
    public static int reachedAt(int level) {
        check(level);
        int xp = 0;
        for (int below = 0; below < level; below++) {
            xp += costOf(below);
        }
        return xp;
    }

    /** @param xp from 0 on */
    public static Standing at(int xp) {
        if (xp < 0) {
            throw new IllegalArgumentException("XP are never negative, but these are " + xp);
        }
        int level = 0;
        while (level < HIGHEST && xp >= reachedAt(level + 1)) {
            level++;
        }
        return new Standing(level, xp, xp - reachedAt(level), costOf(level));
    }

    private static void check(int level) {
        if (level < 0 || level > HIGHEST) {
            throw new IllegalArgumentException("levels go from 0 to " + HIGHEST + ", not " + level);
        }
    }
}
