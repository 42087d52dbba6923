package dev.ackademy.web.markdown;

import dev.ackademy.web.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Code as HTML: keywords, strings, comments, calls and numbers in {@code span}s with the classes k, s, c, f and n, marked
 * lines in {@code span class="hl"}. The text content of the result is the code itself, byte for byte.
 */
public final class Colours {
    private Colours() {}

    /**
     * @param language as behind a fence; what is not known stays one colour
     * @param marks lines to highlight, counted from 1
     */
    public static String html(String code, String language, Set<Integer> marks) {
        Grammar grammar = CodeLanguage.of(language).map(CodeLanguage::grammar).orElse(Grammar.NONE);
        List<StringBuilder> lines = new ArrayList<>();
        lines.add(new StringBuilder());
        for (Token token : Tokens.of(code, grammar)) {
            boolean first = true;
            for (String part : token.text().split("\n", -1)) {
                if (!first) {
                    lines.add(new StringBuilder());
                }
                first = false;
                append(lines.getLast(), token.kind(), part);
            }
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String end = i + 1 < lines.size() ? "\n" : "";
            if (marks.contains(i + 1)) {
                out.append("<span class=\"hl\">")
                        .append(lines.get(i))
                        .append(end)
                        .append("</span>");
            } else {
                out.append(lines.get(i)).append(end);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder line, Token.Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (kind == Token.Kind.PLAIN) {
            line.append(Html.escape(text));
        } else {
            line.append("<span class=\"")
                    .append(kind.cssClass)
                    .append("\">")
                    .append(Html.escape(text))
                    .append("</span>");
        }
    }
}
