package dev.ackademy.grader;

/** Hears how far a run is. Called from the run's own thread; it must not block. */
public interface Progress {
    /** What a run is doing. */
    enum Phase {
        STARTING,
        CHECKING,
        DECIDING;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** For who does not want to know. */
    Progress NONE = (phase, done, total) -> {};

    /** @param done checks played so far, of {@code total} */
    void at(Phase phase, int done, int total);
}
