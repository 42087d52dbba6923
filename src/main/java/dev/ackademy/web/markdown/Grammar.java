package dev.ackademy.web.markdown;

import java.util.Set;

/**
 * As much of a language's lexical grammar as colouring needs.
 *
 * @param lineComment what starts a comment that ends with the line; empty when nothing does
 * @param blockComments whether {@code /* … *}{@code /} is a comment
 * @param quotes the characters that start and end a string on one line
 * @param tripled whether a quote written three times starts a string over several lines
 * @param backtick whether a backtick starts a string over several lines
 */
record Grammar(
        String lineComment,
        boolean blockComments,
        String quotes,
        boolean tripled,
        boolean backtick,
        Set<String> keywords) {

    static final Grammar NONE = new Grammar("", false, "", false, false, Set.of());

    static final Grammar SHELL = new Grammar("#", false, "\"'", false, false, Set.of());

    static final Grammar JSON = new Grammar("", false, "\"", false, false, Set.of("true", "false", "null"));

    static final Grammar JAVASCRIPT = new Grammar("//", true, "\"'", false, true, words("""
                    async await break case catch class const continue default delete do else export extends false finally
                    for from function get if import in instanceof let new null of return set static super switch this throw
                    true try typeof undefined var void while yield"""));

    static final Grammar PYTHON = new Grammar("#", false, "\"'", true, false, words("""
                    False None True and as assert async await break case class continue def del elif else except finally for
                    from global if import in is lambda match nonlocal not or pass raise return self try while with yield"""));

    static final Grammar JAVA = new Grammar("//", true, "\"'", true, false, words("""
                    abstract boolean break byte case catch char class continue default do double else enum extends false
                    final finally float for if implements import instanceof int interface long new null package private
                    protected public record return sealed short static super switch synchronized this throw throws true
                    try var void volatile while yield"""));

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+"));
    }
}
