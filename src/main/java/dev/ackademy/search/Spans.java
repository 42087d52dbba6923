package dev.ackademy.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.Weight;

/** Where in one document the words of a query stand. */
final class Spans {
    /** No reader wants more marks in a text, and a text may consist of nothing else. */
    private static final int MOST = 200;

    private final Matches matches;

    private Spans(Matches matches) {
        this.matches = matches;
    }

    static Spans of(Weight weight, IndexSearcher searcher, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        Matches matches = weight.matches(leaf, document - leaf.docBase);
        return new Spans(matches == null ? MatchesUtils.MATCH_WITH_NO_TERMS : matches);
    }

    /** In order, apart from each other, from all the given fields together. */
    List<Marked.Span> in(Field... fields) throws IOException {
        List<Marked.Span> found = new ArrayList<>();
        for (Field field : fields) {
            MatchesIterator match = matches.getMatches(field.name());
            while (match != null && found.size() < MOST && match.next()) {
                if (match.startOffset() >= 0 && match.startOffset() < match.endOffset()) {
                    found.add(new Marked.Span(match.startOffset(), match.endOffset()));
                }
            }
        }
        found.sort(Comparator.comparingInt(Marked.Span::start)
                .thenComparing(Comparator.comparingInt(Marked.Span::end).reversed()));
        List<Marked.Span> apart = new ArrayList<>();
        for (Marked.Span span : found) {
            if (apart.isEmpty() || apart.getLast().end() <= span.start()) {
                apart.add(span);
            }
        }
        return apart;
    }
}
