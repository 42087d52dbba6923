package dev.ackademy.search;

import dev.ackademy.kit.UiLanguage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Finds what a learner means by what they typed, in one language of the site. Takes any text, and never fails over one: it
 * may be misspelt, unfinished, without accents, or no language at all. Built once from a snapshot of the course, kept in
 * memory, safe for many threads.
 */
public final class Search {
    /**
     * Lucene would like a module that is still being tried out, and says so at each start. Kept, because loggers that nobody
     * holds lose their level.
     */
    private static final Logger QUIET =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        QUIET.setLevel(Level.SEVERE);
    }

    private final Map<UiLanguage, Index> indexes = new EnumMap<>(UiLanguage.class);

    /** @param passages all that can be found in a language; those of a page follow each other */
    public Search(Function<UiLanguage, List<Passage>> passages) {
        for (UiLanguage language : UiLanguage.values()) {
            indexes.put(language, Index.of(Tongue.of(language), passages.apply(language)));
        }
    }

    /**
     * @param typed any text; what is longer than 200 characters or 8 words is cut
     * @param pages how many are listed at most
     * @param sections how many are listed of each page at most, 1 or more
     */
    public Found find(UiLanguage language, String typed, int pages, int sections) {
        Question question = Question.of(typed);
        return question.isEmpty()
                ? Found.NOTHING
                : Optional.ofNullable(indexes.get(language)).orElseThrow().find(question, pages, sections);
    }
}
