package dev.ackademy.author.scaffold;

/** Something new cannot go where it should; the message says what is in its way and what to do. */
public final class NoPlace extends Exception {
    private static final long serialVersionUID = 1L;

    NoPlace(String message) {
        super(message);
    }
}
