package dev.ackademy.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;

/** The passages of one language, in memory, ready to be searched by many threads. Never changes. */
final class Index {
    /** The best sections that are looked at; those of a page stand close together. */
    private static final int DEPTH = 150;

    private final List<Passage> passages;
    private final IndexSearcher searcher;
    private final Reading reading;
    /** The passage of each document. */
    private final int[] numbers;

    private Index(List<Passage> passages, IndexSearcher searcher, Reading reading, int[] numbers) {
        this.passages = List.copyOf(passages);
        this.searcher = searcher;
        this.reading = reading;
        this.numbers = numbers;
    }

    static Index of(Tongue tongue, List<Passage> passages) {
        try {
            IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(PassageDocument.write(tongue, passages)));
            // Questions hardly repeat, and a cache would keep what anybody typed.
            searcher.setQueryCache(null);
            searcher.setSimilarity(new Ranking());
            return new Index(passages, searcher, new Reading(tongue, searcher), numbers(searcher));
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory can be written", impossible);
        }
    }

    private static int[] numbers(IndexSearcher searcher) throws IOException {
        int[] numbers = new int[searcher.getIndexReader().maxDoc()];
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            NumericDocValues values = leaf.reader().getNumericDocValues(PassageDocument.NUMBER);
            while (values.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
                numbers[leaf.docBase + values.docID()] = (int) values.longValue();
            }
        }
        return numbers;
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
        for (ScoreDoc hit : searcher.search(query, new TopScoreDocCollectorManager(DEPTH, DEPTH)).scoreDocs) {
            byPage.computeIfAbsent(passage(hit.doc).path(), _ -> new ArrayList<>())
                    .add(hit.doc);
        }
        Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
        List<Found.Result> results = new ArrayList<>();
        for (List<Integer> hits : byPage.values().stream().limit(pages).toList()) {
            results.add(result(weight, hits.subList(0, Math.min(sections, hits.size()))));
        }
        return new Found(byPage.size(), results);
    }

    private Passage passage(int document) {
        return passages.get(numbers[document]);
    }

    private Found.Result result(Weight weight, List<Integer> hits) throws IOException {
        Passage page = passage(hits.getFirst());
        Marked title = Marked.plain(page.title());
        List<Found.Section> sections = new ArrayList<>();
        for (int hit : hits) {
            Spans spans = Spans.of(weight, searcher, hit);
            if (sections.isEmpty()) {
                title = Marked.whole(page.title(), spans.in(Field.TITLE, Field.TITLE_AS));
            }
            sections.add(section(passage(hit), spans));
        }
        return new Found.Result(page.kind(), page.path(), title, sections);
    }

    private static Found.Section section(Passage passage, Spans spans) throws IOException {
        String path = passage.path() + (passage.anchor().isEmpty() ? "" : "#" + passage.anchor());
        Marked heading = Marked.whole(passage.heading(), spans.in(Field.HEADING, Field.HEADING_AS));
        List<Marked.Span> inText = spans.in(Field.TEXT, Field.TEXT_AS);
        List<Marked.Span> inCode = spans.in(Field.CODE_AS);
        boolean code = inText.isEmpty() && !inCode.isEmpty();
        Marked snippet = code ? Line.around(passage.code(), inCode) : Marked.window(passage.text(), inText);
        return new Found.Section(path, heading, snippet, code);
    }
}
