package dev.ackademy.learner.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an account, which others see: 2 to 30 characters, letters and digits of any language, and single spaces, dots,
 * hyphens and underscores between them.
 *
 * @param text as its owner writes it, in Unicode's form NFKC
 */
public record AccountName(String text) {
    static final int LONGEST = 30;
    static final int SHORTEST = 2;

    private static final Pattern SHAPE =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*([ ._-][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*");
    /** More marks than that on one letter reach into the lines above and below. */
    private static final Pattern PILED = Pattern.compile("\\p{M}{3}");

    public AccountName {
        if (!isName(text)) {
            throw new IllegalArgumentException("'" + text + "' cannot be the name of an account");
        }
    }

    /** What was typed as a name, if it can be one: width and spaces at its ends make no difference. */
    public static Optional<AccountName> of(String typed) {
        if (typed.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return isName(text) ? Optional.of(new AccountName(text)) : Optional.empty();
    }

    /**
     * A name as near as possible to what somebody is called elsewhere: what cannot stand in a name is left out, of an address
     * what stands before the @. Empty when nothing is left.
     */
    public static Optional<AccountName> near(String called) {
        if (called.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(called, Normalizer.Form.NFKC)
                .replaceFirst("(?<=.)@.*", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N} ._-]+", " ")
                .replaceAll("([ ._-])[ ._-]+", "$1")
                .replaceAll("^[ ._\\p{M}-]+|[ ._-]+$", "");
        int length = plain.codePointCount(0, plain.length());
        return of(
                length <= LONGEST
                        ? plain
                        : plain.substring(0, plain.offsetByCodePoints(0, LONGEST))
                                .replaceAll("[ ._-]+$", ""));
    }

    private static boolean isName(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= SHORTEST
                && length <= LONGEST
                && Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                && SHAPE.matcher(text).matches()
                && !PILED.matcher(text).find();
    }

    /** Names with the same key are the same name. */
    String key() {
        return Normalizer.normalize(text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    boolean sameAs(AccountName other) {
        return key().equals(other.key());
    }

    @Override
    public String toString() {
        return text;
    }
}
