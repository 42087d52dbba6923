package dev.ackademy.search;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * BM25. In titles and headings a word counts however common it is: every section of a page bears the page's title, and a
 * lesson about rooms is about rooms although half the course is.
 */
final class Ranking extends PerFieldSimilarityWrapper {
    private static final Similarity TEXT = new BM25Similarity();
    private static final Similarity NAME = new Name();

    @Override
    public Similarity get(String field) {
        if (field.equals(PassageDocument.KIND)) {
            return NAME;
        }
        return switch (Field.valueOf(field)) {
            case TITLE, TITLE_AS, HEADING, HEADING_AS, TAGS -> NAME;
            case TEXT, TEXT_AS, CODE_AS -> TEXT;
        };
    }

    private static final class Name extends BM25Similarity {
        Name() {
            super(1.2f, 0.4f);
        }

        @Override
        protected float idf(long documents, long all) {
            return 1;
        }
    }
}
