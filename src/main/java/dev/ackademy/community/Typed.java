package dev.ackademy.community;

import dev.ackademy.web.Refusal;
import io.javalin.http.Context;
import java.util.Optional;

/** Text that somebody typed into a form. */
final class Typed {
    /** Characters, as Unicode counts them. */
    static final int LONGEST = 4_000;

    private Typed() {}

    /** A field of a form; empty when it is not there. */
    static String field(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("");
    }

    /**
     * The text as it is kept: one kind of line break, nothing at its ends, and none of what a database or a page cannot hold,
     * which is control characters and halves of characters.
     *
     * @throws Refusal when nothing is left, or too much
     */
    static String checked(String typed) {
        String text = clean(typed);
        int length = text.codePointCount(0, text.length());
        if (length == 0) {
            throw new Refusal(422, "empty", "community.empty");
        }
        if (length > LONGEST) {
            throw new Refusal(422, "too-long", "community.too-long", LONGEST, length);
        }
        return text;
    }

    static String clean(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
            if (!half && !control) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString().strip();
    }
}
