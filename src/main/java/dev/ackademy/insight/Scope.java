package dev.ackademy.insight;

import dev.ackademy.kit.ProgrammingLanguage;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * What somebody wants to see of: the submissions of a time, in one programming language or in all.
 *
 * @param language empty for all
 */
record Scope(Period period, Optional<ProgrammingLanguage> language) {
    /** What nobody chose is the last 30 days, in all languages. */
    static Scope of(Context context) {
        return new Scope(
                Optional.ofNullable(context.queryParam("period"))
                        .flatMap(Period::of)
                        .orElse(Period.MONTH),
                Optional.ofNullable(context.queryParam("language")).flatMap(ProgrammingLanguage::of));
    }

    /** For addresses, from the question mark on. */
    public String query() {
        return "?period=" + period.id()
                + language.map(one -> "&language=" + one.id()).orElse("");
    }

    /** For names of files. */
    String name() {
        return (period == Period.ALL ? "all" : period.id() + "-days")
                + language.map(one -> "-" + one.id()).orElse("");
    }
}
