package dev.ackademy.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.util.CharTokenizer;

/**
 * Words as they are written, in any language and in code: {@code enter_room} and {@code skipSid} stay whole and come in
 * parts besides, {@code socket.to} is two words side by side. Case and accents do not count.
 */
final class LetterAnalyzer extends Analyzer {
    private static final int RULES = WordDelimiterGraphFilter.PRESERVE_ORIGINAL
            | WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
            | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = CharTokenizer.fromTokenCharPredicate(
                c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '_');
        TokenStream parts = new FlattenGraphFilter(new WordDelimiterGraphFilter(words, RULES, null));
        return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(parts)));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }
}
