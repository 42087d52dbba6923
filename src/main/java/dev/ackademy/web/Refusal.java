package dev.ackademy.web;

import java.util.List;

/**
 * The learner asked for something that cannot be done, and is told why in their own language: an HTML page, or for
 * {@code /api} the JSON {@code {"error":{"code","message"}}}. Any room may throw it from a handler.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String textKey;
    private final transient List<Object> arguments;

    /**
     * @param status of the answer, 400 to 599
     * @param code a word for scripts, such as {@code too-large}
     * @param textKey the message's key in the bundles
     * @param arguments what its {@code {0}}, {@code {1}} … stand for
     */
    public Refusal(int status, String code, String textKey, Object... arguments) {
        super(code + " (" + textKey + ")");
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("a refusal has a status from 400 to 599, not " + status);
        }
        this.status = status;
        this.code = code;
        this.textKey = textKey;
        this.arguments = List.of(arguments);
    }

    public int status() {
        return status;
    }

    /** The word for scripts. */
    public String code() {
        return code;
    }

    /** The message in a language, for handlers that answer with a page of their own. */
    public String in(Words words) {
        return words.say(textKey, arguments.toArray());
    }
}
