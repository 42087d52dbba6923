package dev.ackademy.jail;

/** This host cannot confine a program, or not in one language. The message is the reason. */
public final class JailUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String remedy;

    JailUnavailable(String reason, String remedy) {
        super(reason);
        this.reason = reason;
        this.remedy = remedy;
    }

    /** What this host lacks, one sentence. */
    public String reason() {
        return reason;
    }

    /** What to do about it, one sentence; where one command mends it, that command stands in it. */
    public String remedy() {
        return remedy;
    }
}
