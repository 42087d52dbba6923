package dev.ackademy.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in pieces, some of which are what was asked for. Put together, the pieces are the text itself; who shows them
 * escapes them.
 */
public record Marked(List<Piece> pieces) {
    /** So much is shown of a longer text, in characters. */
    private static final int WINDOW = 170;
    /** So much of what stands before the first mark. */
    private static final int BEFORE = 45;

    public Marked {
        pieces = List.copyOf(pieces);
    }

    /** @param marked whether it is one of the words that were asked for */
    public record Piece(String text, boolean marked) {}

    /** A stretch of a text, in characters from its beginning. */
    record Span(int start, int end) {}

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    public String text() {
        StringBuilder all = new StringBuilder();
        pieces.forEach(piece -> all.append(piece.text()));
        return all.toString();
    }

    static Marked plain(String text) {
        return text.isEmpty() ? new Marked(List.of()) : new Marked(List.of(new Piece(text, false)));
    }

    /** @param spans in order, apart from each other */
    static Marked whole(String text, List<Span> spans) {
        return cut(text, spans, 0, text.length());
    }

    /** The part of a text with most of the spans in it, cut between words. */
    static Marked window(String text, List<Span> spans) {
        if (text.length() <= WINDOW) {
            return whole(text, spans);
        }
        int best = 0;
        int most = -1;
        for (Span candidate : spans) {
            int end = candidate.start() - BEFORE + WINDOW;
            int covered = 0;
            for (Span span : spans) {
                covered += span.start() >= candidate.start() && span.end() <= end ? 1 : 0;
            }
            if (covered > most) {
                most = covered;
                best = candidate.start();
            }
        }
        int start = wordStart(text, Math.clamp(best - BEFORE, 0, text.length() - WINDOW));
        int end = wordEnd(text, Math.min(text.length(), start + WINDOW));
        List<Piece> pieces = new ArrayList<>();
        if (start > 0) {
            pieces.add(new Piece("… ", false));
        }
        pieces.addAll(cut(text, spans, start, end).pieces());
        if (end < text.length()) {
            pieces.add(new Piece(" …", false));
        }
        return new Marked(pieces);
    }

    private static Marked cut(String text, List<Span> spans, int start, int end) {
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        for (Span span : spans) {
            if (span.start() < at || span.end() > end) {
                continue;
            }
            add(pieces, text.substring(at, span.start()), false);
            add(pieces, text.substring(span.start(), span.end()), true);
            at = span.end();
        }
        add(pieces, text.substring(at, end), false);
        return new Marked(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }

    private static int wordStart(String text, int at) {
        if (at == 0) {
            return 0;
        }
        int space = text.indexOf(' ', at);
        return space < 0 || space > at + BEFORE / 2 ? whole(text, at) : space + 1;
    }

    private static int wordEnd(String text, int at) {
        if (at >= text.length()) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', at);
        return space < at - BEFORE / 2 ? whole(text, at) : space;
    }

    /** Never between the two halves of a character. */
    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
