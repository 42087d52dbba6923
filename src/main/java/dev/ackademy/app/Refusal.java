package dev.ackademy.app;

/** A command that cannot do what was asked; its message says what was expected, what was seen, what to try. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Refusal(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Something on the command line is wrong. */
    static Refusal usage(String message) {
        return new Refusal(2, message);
    }

    /** The content or the submission is wrong. */
    static Refusal wrong(String message) {
        return new Refusal(Main.WRONG, message);
    }

    /** This machine, or we, cannot do it. */
    static Refusal ours(String message) {
        return new Refusal(Main.OUR_FAULT, message);
    }

    int exitCode() {
        return exitCode;
    }
}
