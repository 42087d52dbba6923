package dev.ackademy.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.Directory;

/** The passages of one language, in memory, ready to be searched by many threads. Never changes. */
final class Index {
    /** The best sections that are looked at; those of a page stand close together. */
    private static final int DEPTH = 250;

    private final IndexSearcher searcher;
    private final Reading reading;

    private Index(IndexSearcher searcher, Reading reading) {
        this.searcher = searcher;
        this.reading = reading;
    }

    static Index of(Tongue tongue, List<Passage> passages) {
        try {
            Directory written = PassageDocument.write(tongue, passages);
            IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(written));
            // Questions hardly repeat, and a cache would keep what anybody typed.
            searcher.setQueryCache(null);
            searcher.setSimilarity(new Ranking());
            return new Index(searcher, new Reading(tongue, searcher));
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory can be written", impossible);
        }
    }

    Found find(Question question, int pages, int sections) {
        try {
            Optional<Query> query = reading.of(question);
            return query.isEmpty() ? Found.NOTHING : find(query.get(), pages, sections);
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory can be read", impossible);
        }
    }

    private Found find(Query query, int pages, int sections) throws IOException {
        Map<String, List<Integer>> byPage = new LinkedHashMap<>();
        for (ScoreDoc hit : searcher.search(query, DEPTH).scoreDocs) {
            String path = searcher.storedFields()
                    .document(hit.doc, Set.of(PassageDocument.PATH))
                    .get(PassageDocument.PATH);
            byPage.computeIfAbsent(path, _ -> new ArrayList<>()).add(hit.doc);
        }
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<Found.Result> results = new ArrayList<>();
        for (List<Integer> hits : byPage.values().stream().limit(pages).toList()) {
            results.add(result(weight, hits.subList(0, Math.min(sections, hits.size()))));
        }
        return new Found(byPage.size(), results);
    }

    private Found.Result result(Weight weight, List<Integer> hits) throws IOException {
        List<Found.Section> sections = new ArrayList<>();
        Optional<Found.Result> page = Optional.empty();
        for (int hit : hits) {
            Document document = searcher.storedFields().document(hit);
            LeafReaderContext leaf = searcher.getIndexReader()
                    .leaves()
                    .get(ReaderUtil.subIndex(hit, searcher.getIndexReader().leaves()));
            Spans spans = Spans.of(weight, leaf, hit - leaf.docBase);
            sections.add(section(document, spans));
            if (page.isEmpty()) {
                Marked title = Marked.whole(document.get(PassageDocument.TITLE), spans.in(Field.TITLE, Field.TITLE_AS));
                page = Optional.of(new Found.Result(
                        Passage.Kind.of(document.get(PassageDocument.KIND)),
                        document.get(PassageDocument.PATH),
                        title,
                        List.of()));
            }
        }
        Found.Result head = page.orElseThrow();
        return new Found.Result(head.kind(), head.path(), head.title(), sections);
    }

    private static Found.Section section(Document document, Spans spans) throws IOException {
        String anchor = document.get(PassageDocument.ANCHOR);
        String path = document.get(PassageDocument.PATH) + (anchor.isEmpty() ? "" : "#" + anchor);
        Marked heading = Marked.whole(document.get(PassageDocument.HEADING), spans.in(Field.HEADING, Field.HEADING_AS));
        List<Marked.Span> inText = spans.in(Field.TEXT, Field.TEXT_AS);
        List<Marked.Span> inCode = spans.in(Field.CODE_AS);
        boolean code = inText.isEmpty() && !inCode.isEmpty();
        Marked snippet = code
                ? Line.around(document.get(PassageDocument.CODE), inCode)
                : Marked.window(document.get(PassageDocument.TEXT), inText);
        return new Found.Section(path, heading, snippet, code);
    }
}
