package dev.ackademy.web.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts code into coloured pieces, in one pass and in linear time, whatever the code is: unfinished strings and comments run
 * to the end of their line or of the text. Joined, the pieces are the code again.
 */
final class Tokens {
    private final String code;
    private final Grammar grammar;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private Tokens(String code, Grammar grammar) {
        this.code = code;
        this.grammar = grammar;
    }

    static List<Token> of(String code, Grammar grammar) {
        if (grammar.equals(Grammar.NONE)) {
            return List.of(new Token(Token.Kind.PLAIN, code));
        }
        Tokens tokens = new Tokens(code, grammar);
        while (tokens.at < code.length()) {
            tokens.next();
        }
        tokens.flush();
        return tokens.tokens;
    }

    private void next() {
        char c = code.charAt(at);
        if (!grammar.lineComment().isEmpty() && startsComment()) {
            take(Token.Kind.COMMENT, endOfLine(at));
        } else if (grammar.blockComments() && code.startsWith("/*", at)) {
            take(Token.Kind.COMMENT, after("*/", at + 2));
        } else if (grammar.quotes().indexOf(c) >= 0) {
            String triple = String.valueOf(c).repeat(3);
            boolean long_ = grammar.tripled() && code.startsWith(triple, at);
            take(Token.Kind.STRING, long_ ? after(triple, at + 3) : endOfString(c, false));
        } else if (grammar.backtick() && c == '`') {
            take(Token.Kind.STRING, endOfString(c, true));
        } else if (Character.isDigit(c)) {
            take(Token.Kind.NUMBER, endOfNumber());
        } else if (Character.isJavaIdentifierStart(c)) {
            word();
        } else {
            plain.append(c);
            at++;
        }
    }

    /** A {@code #} inside a word, as in a shell's {@code $#}, starts none; {@code //} always does. */
    private boolean startsComment() {
        return code.startsWith(grammar.lineComment(), at)
                && (grammar.lineComment().length() > 1 || at == 0 || !isWordPart(code.charAt(at - 1)));
    }

    private static boolean isWordPart(char c) {
        return Character.isJavaIdentifierPart(c);
    }

    private void word() {
        int end = at;
        while (end < code.length() && isWordPart(code.charAt(end))) {
            end++;
        }
        String word = code.substring(at, end);
        if (grammar.keywords().contains(word)) {
            take(Token.Kind.KEYWORD, end);
        } else if (end < code.length() && code.charAt(end) == '(') {
            take(Token.Kind.CALL, end);
        } else {
            plain.append(word);
            at = end;
        }
    }

    private int endOfNumber() {
        int end = at;
        while (end < code.length() && (isWordPart(code.charAt(end)) || code.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private int endOfString(char quote, boolean overLines) {
        for (int i = at + 1; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote) {
                return i + 1;
            } else if (c == '\n' && !overLines) {
                return i;
            }
        }
        return code.length();
    }

    private int endOfLine(int from) {
        int end = code.indexOf('\n', from);
        return end < 0 ? code.length() : end;
    }

    private int after(String mark, int from) {
        int found = code.indexOf(mark, from);
        return found < 0 ? code.length() : found + mark.length();
    }

    private void take(Token.Kind kind, int end) {
        flush();
        tokens.add(new Token(kind, code.substring(at, end)));
        at = end;
    }

    private void flush() {
        if (!plain.isEmpty()) {
            tokens.add(new Token(Token.Kind.PLAIN, plain.toString()));
            plain.setLength(0);
        }
    }
}
