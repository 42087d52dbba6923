package dev.ackademy.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/**
 * A question as one index understands it. Each word counts where it says most; a last word may be the beginning of another;
 * a word that the course does not know is read as its nearest neighbours. Two words of three are enough to be found, and
 * words such as "the" help, but are never asked for.
 */
final class Reading {
    private static final float TIE = 0.15f;
    private static final float BEGINNING = 0.5f;
    private static final float NEAR = 0.4f;
    private static final float SAME = 0.8f;
    /** Who asks wants to read about it, rather than to be asked. */
    private static final float LESSON_FIRST = 1.5f;
    /** What is written like code is asked about code. */
    private static final float NAME_IN_CODE = 4;
    /** Parts of names stand between the parts of {@code a.b_c.d}. */
    private static final int SIDE_BY_SIDE = 1;
    /** Words that one that is not ended may become, in each field. */
    private static final MultiTermQuery.RewriteMethod FIRST_ONES =
            new MultiTermQuery.TopTermsBoostOnlyBooleanQueryRewrite(30);
    /** Words that a misspelt one may stand for, in each field. */
    private static final int MOST_NEIGHBOURS = 12;

    private final Tongue tongue;
    private final IndexSearcher searcher;

    Reading(Tongue tongue, IndexSearcher searcher) {
        this.tongue = tongue;
        this.searcher = searcher;
    }

    /** Nothing when no word is left to look for. */
    Optional<Query> of(Question question) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        BooleanQuery.Builder asked = new BooleanQuery.Builder();
        int known = 0;
        for (int i = 0; i < question.words().size(); i++) {
            String word = question.words().get(i);
            boolean open = question.open() && i + 1 == question.words().size();
            List<String> forms = Tongue.tokens(tongue.words(), word);
            Query query = word(word, forms, open);
            if (forms.isEmpty() && question.words().size() > 1) {
                all.add(query, BooleanClause.Occur.SHOULD);
            } else {
                asked.add(query, BooleanClause.Occur.SHOULD);
                known++;
            }
        }
        if (known == 0) {
            return Optional.empty();
        }
        asked.setMinimumNumberShouldMatch((known * 2 + 1) / 3);
        Query lesson = new TermQuery(new Term(PassageDocument.KIND, Passage.Kind.LESSON.word()));
        // Rewritten once: beginnings and neighbours become the words that the course has.
        return Optional.of(searcher.rewrite(all.add(asked.build(), BooleanClause.Occur.MUST)
                .add(new BoostQuery(new ConstantScoreQuery(lesson), LESSON_FIRST), BooleanClause.Occur.SHOULD)
                .build()));
    }

    private Query word(String word, List<String> forms, boolean open) throws IOException {
        List<Query> places = new ArrayList<>(forms(forms));
        List<String> letters = Tongue.letters(word);
        boolean name = letters.size() > 1 || word.indexOf('_') > 0;
        for (Field field : Field.all(false)) {
            float part = name && field == Field.CODE_AS ? NAME_IN_CODE : 1;
            places.add(weighted(asWritten(field, letters), field, part));
            // A name that is not ended, such as socket.jo, stands in code.
            if (open && begins(letters.getLast()) && (letters.size() == 1 || field == Field.CODE_AS)) {
                places.add(weighted(begun(field, letters), field, BEGINNING));
            }
        }
        Query exact = new DisjunctionMaxQuery(places, TIE);
        return isKnown(exact) ? exact : near(letters, forms);
    }

    private boolean isKnown(Query query) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer found = weight.scorer(leaf);
            if (found != null && found.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                return true;
            }
        }
        return false;
    }

    private List<Query> forms(List<String> forms) {
        List<Query> places = new ArrayList<>();
        Set<String> distinct = new LinkedHashSet<>(forms);
        if (distinct.isEmpty()) {
            return places;
        }
        // Of a Korean compound nori gives the whole and the parts; in a text it may stand in parts, or whole only.
        String whole = forms.getFirst();
        boolean compound = distinct.size() > 2 && whole.equals(String.join("", forms.subList(1, forms.size())));
        for (Field field : Field.all(true)) {
            BooleanQuery.Builder parts = new BooleanQuery.Builder();
            for (String form : distinct) {
                List<Query> same = new ArrayList<>();
                for (String other : tongue.same(form)) {
                    Query query = new TermQuery(term(field, other));
                    same.add(other.equals(form) ? query : new BoostQuery(query, SAME));
                }
                parts.add(new DisjunctionMaxQuery(same, 0), BooleanClause.Occur.SHOULD);
            }
            parts.setMinimumNumberShouldMatch(compound ? distinct.size() - 1 : distinct.size());
            places.add(weighted(parts.build(), field, 1));
        }
        return places;
    }

    /** One letter begins everything, one syllable does not. */
    private static boolean begins(String letters) {
        return letters.length() > 1 || isHangul(letters);
    }

    private static Query asWritten(Field field, List<String> letters) {
        return letters.size() == 1
                ? new TermQuery(term(field, letters.getFirst()))
                : new PhraseQuery(SIDE_BY_SIDE, field.name(), letters.toArray(String[]::new));
    }

    private static Query begun(Field field, List<String> letters) {
        BooleanQuery.Builder parts = new BooleanQuery.Builder();
        for (String whole : letters.subList(0, letters.size() - 1)) {
            parts.add(new TermQuery(term(field, whole)), BooleanClause.Occur.MUST);
        }
        return parts.add(new PrefixQuery(term(field, letters.getLast()), FIRST_ONES), BooleanClause.Occur.MUST)
                .build();
    }

    private static Query near(List<String> letters, List<String> forms) {
        List<Query> places = new ArrayList<>();
        for (Field field : Field.values()) {
            // Korean words come with particles as they are written, and nori cannot tell what is misspelt.
            Set<String> spellings = new LinkedHashSet<>(letters);
            if (field.formsMadeOne()) {
                spellings.addAll(forms);
            }
            for (String spelling : spellings) {
                int edits = edits(spelling);
                if (edits > 0 && field.formsMadeOne() == isHangul(spelling)) {
                    Query near = new FuzzyQuery(term(field, spelling), edits, 0, MOST_NEIGHBOURS, true);
                    places.add(weighted(near, field, NEAR));
                }
            }
        }
        return new DisjunctionMaxQuery(places, TIE);
    }

    private static boolean isHangul(String word) {
        return word.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    }

    /** A Hangul syllable is two or three keystrokes, so short Korean words are long enough to be misspelt. */
    private static int edits(String word) {
        int strokes = word.length() * (isHangul(word) ? 2 : 1);
        return strokes < 4 ? 0 : strokes < 8 ? 1 : 2;
    }

    private static Query weighted(Query query, Field field, float part) {
        return new BoostQuery(query, field.weight() * part);
    }

    private static Term term(Field field, String word) {
        return new Term(field.name(), word);
    }
}
