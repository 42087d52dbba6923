package dev.ackademy.search;

import java.util.List;

/** One line of code, as it stands, without what indents it. */
final class Line {
    private static final int LONGEST = 160;

    private Line() {}

    /** The line with the first span. */
    static Marked around(String code, List<Marked.Span> spans) {
        int at = spans.getFirst().start();
        int start = code.lastIndexOf('\n', at) + 1;
        int end = code.indexOf('\n', at);
        int stop = end < 0 ? code.length() : end;
        while (start < stop && Character.isWhitespace(code.charAt(start))) {
            start++;
        }
        int from = start;
        int to = Math.min(stop, Math.max(spans.getFirst().end(), from + LONGEST));
        String line = code.substring(from, to);
        List<Marked.Span> within = spans.stream()
                .filter(span -> span.start() >= from && span.end() <= to)
                .map(span -> new Marked.Span(span.start() - from, span.end() - from))
                .toList();
        return Marked.whole(line, within);
    }
}
