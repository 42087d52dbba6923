package dev.ackademy.jail;

/** This host cannot confine a program, or not in one language. The message is the reason, one sentence. */
public final class JailUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    JailUnavailable(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    /** What to do about it, one sentence; where one command mends it, that command stands in it. */
    public String remedy() {
        return remedy;
    }
}
