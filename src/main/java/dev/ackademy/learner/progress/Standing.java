package dev.ackademy.learner.progress;

/**
 * Where someone stands on the ladder.
 *
 * @param level from 0 to {@link Levels#HIGHEST}
 * @param xp all XP
 * @param current XP since this level was reached
 * @param cost XP from this level to the next; 0 on the highest
 */
public record Standing(int level, int xp, int current, int cost) {

    public boolean highest() {
        return level == Levels.HIGHEST;
    }

    /** XP still missing to the next level; 0 on the highest. */
    public int toGo() {
        return highest() ? 0 : cost - current;
    }

    /** How full the level's bar is, rounded down, so that 100 means the highest level and nothing else. */
    public int percent() {
        return highest() ? 100 : 100 * current / cost;
    }
}
