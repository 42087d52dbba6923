package dev.ackademy.author;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ackademy.grader.report.WorkflowCommand;
import dev.ackademy.kit.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms in which the problems of a course leave the command line. */
public enum ProblemReport {
    /** For a terminal: file, line, what is wrong, what to do. */
    TEXT,
    /** {@code {"version":1,"problems":[{"file","line","what","remedy"}]}}; line 0 means the whole file. */
    JSON,
    /** Workflow commands that annotate the files. */
    GITHUB;

    /** The whole report, ending in a line break. */
    public String write(List<Problem> problems) {
        return switch (this) {
            case TEXT -> text(problems);
            case JSON -> json(problems);
            case GITHUB ->
                problems.stream()
                        .map(problem -> WorkflowCommand.error(
                                problem.file().toString(),
                                problem.line(),
                                problem.what(),
                                problem.what() + "\n" + problem.remedy()))
                        .collect(Collectors.joining());
        };
    }

    private static String text(List<Problem> problems) {
        String head = problems.isEmpty()
                ? "Nothing is wrong."
                : problems.size() == 1 ? "One problem:" : problems.size() + " problems:";
        return head + "\n" + problems.stream().map(problem -> problem + "\n").collect(Collectors.joining());
    }

    private static String json(List<Problem> problems) {
        ObjectNode root = new JsonMapper().createObjectNode().put("version", 1);
        ArrayNode list = root.putArray("problems");
        problems.forEach(problem -> list.addObject()
                .put("file", problem.file().toString())
                .put("line", problem.line())
                .put("what", problem.what())
                .put("remedy", problem.remedy()));
        return root.toPrettyString() + "\n";
    }

    /** As on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ProblemReport> of(String id) {
        return Arrays.stream(values()).filter(form -> form.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(ProblemReport::id).toList();
    }
}
