package dev.ackademy.grader.report;

import dev.ackademy.grader.Wording;
import dev.ackademy.grader.verdict.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** The forms in which a verdict leaves the command line. */
public enum Report {
    /** For a terminal. */
    TEXT(TextReport::write),
    /** Exercism's test-runner interface, version 3, with fields of ours. */
    JSON(JsonReport::write),
    /** JUnit XML, for CI servers. */
    JUNIT(JunitReport::write),
    /** Test Anything Protocol, version 14. */
    TAP(TapReport::write),
    /** Workflow commands that annotate the submitted file. */
    GITHUB(GithubReport::write);

    private final BiFunction<Verdict, Wording, String> writer;

    Report(BiFunction<Verdict, Wording, String> writer) {
        this.writer = writer;
    }

    /** The whole report, ending in a line break. */
    public String write(Verdict verdict, Wording wording) {
        return writer.apply(verdict, wording);
    }

    /** As on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Report> of(String id) {
        return Arrays.stream(values()).filter(report -> report.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Report::id).toList();
    }
}
