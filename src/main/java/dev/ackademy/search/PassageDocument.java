package dev.ackademy.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** How a passage stands in an index: what is searched is a {@link Field}, and a number leads to what is shown. */
final class PassageDocument {
    static final String KIND = "kind";
    static final String NUMBER = "number";

    private static final FieldType SEARCHED = new FieldType();

    static {
        SEARCHED.setTokenized(true);
        // With places, because snippets mark the words.
        SEARCHED.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        SEARCHED.freeze();
    }

    private PassageDocument() {}

    /** One segment, so that a search looks at one. */
    static Directory write(Tongue tongue, List<Passage> passages) throws IOException {
        Map<String, Analyzer> forms = new HashMap<>();
        Field.all(true).forEach(field -> forms.put(field.name(), tongue.words()));
        Analyzer analyzer = new PerFieldAnalyzerWrapper(Tongue.LETTERS, forms);
        Directory directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(analyzer)
                .setUseCompoundFile(false)
                .setSimilarity(new Ranking())
                .setMergeScheduler(new SerialMergeScheduler());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int number = 0; number < passages.size(); number++) {
                writer.addDocument(of(passages.get(number), number));
            }
            writer.forceMerge(1);
        }
        return directory;
    }

    private static Document of(Passage passage, int number) {
        Document document = new Document();
        document.add(new NumericDocValuesField(NUMBER, number));
        document.add(new StringField(KIND, passage.kind().word(), org.apache.lucene.document.Field.Store.NO));
        for (Map.Entry<Field, String> field : searched(passage).entrySet()) {
            document.add(new org.apache.lucene.document.Field(field.getKey().name(), field.getValue(), SEARCHED));
        }
        return document;
    }

    private static Map<Field, String> searched(Passage passage) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        texts.put(Field.TITLE, passage.title());
        texts.put(Field.TITLE_AS, passage.title());
        texts.put(Field.HEADING, passage.heading());
        texts.put(Field.HEADING_AS, passage.heading());
        texts.put(Field.TAGS, String.join("\n", passage.tags()));
        texts.put(Field.TEXT, passage.text());
        texts.put(Field.TEXT_AS, passage.text());
        texts.put(Field.CODE_AS, passage.code());
        return texts;
    }
}
