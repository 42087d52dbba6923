package dev.ackademy.grader.report;

import dev.ackademy.grader.Wording;
import dev.ackademy.grader.verdict.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a verdict leaves the command line. */
public enum Report {
    /** For a terminal. */
    TEXT,
    /** Exercism's test-runner interface, version 3, with fields of ours. */
    JSON,
    /** JUnit XML, for CI servers. */
    JUNIT,
    /** Test Anything Protocol, version 14. */
    TAP,
    /** Workflow commands that annotate the submitted file. */
    GITHUB;

    /** The whole report, ending in a line break. */
    public String write(Verdict verdict, Wording wording) {
        return switch (this) {
            case TEXT -> TextReport.write(verdict, wording);
            case JSON -> JsonReport.write(verdict, wording);
            case JUNIT -> JunitReport.write(verdict, wording);
            case TAP -> TapReport.write(verdict, wording);
            case GITHUB -> GithubReport.write(verdict, wording);
        };
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
