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
    /**
     * {@code {"version":1,"problems":[{"file","line","what","remedy","level","details":[]}]}}; line 0 means the whole
     * file, the level is error or remark.
     */
    JSON,
    /** Workflow commands that annotate the files. */
    GITHUB;

    /** The whole report, ending in a line break. */
    public String write(List<Problem> problems) {
        return switch (this) {
            case TEXT -> text(problems);
            case JSON -> json(problems);
            case GITHUB -> problems.stream().map(ProblemReport::annotation).collect(Collectors.joining());
        };
    }

    private static String annotation(Problem problem) {
        String file = problem.file().toString();
        String message = problem.what() + "\n" + problem.remedy() + "\n" + String.join("\n", problem.details());
        return problem.level() == Problem.Level.ERROR
                ? WorkflowCommand.error(file, problem.line(), problem.what(), message.strip())
                : WorkflowCommand.warning(file, problem.line(), problem.what(), message.strip());
    }

    private static String text(List<Problem> problems) {
        List<Problem> errors = of(Problem.Level.ERROR, problems);
        List<Problem> remarks = of(Problem.Level.REMARK, problems);
        return counted(errors, "Nothing is wrong.", "problem")
                + (remarks.isEmpty() ? "" : "\n" + counted(remarks, "", "remark"));
    }

    private static List<Problem> of(Problem.Level level, List<Problem> problems) {
        return problems.stream().filter(problem -> problem.level() == level).toList();
    }

    private static String counted(List<Problem> problems, String none, String one) {
        String head = problems.isEmpty()
                ? none
                : problems.size() == 1 ? "One " + one + ":" : problems.size() + " " + one + "s:";
        return head + "\n" + problems.stream().map(ProblemReport::lines).collect(Collectors.joining());
    }

    private static String lines(Problem problem) {
        return problem + "\n"
                + problem.details().stream().map(line -> "    " + line + "\n").collect(Collectors.joining());
    }

    private static String json(List<Problem> problems) {
        ObjectNode root = new JsonMapper().createObjectNode().put("version", 1);
        ArrayNode list = root.putArray("problems");
        for (Problem problem : problems) {
            ArrayNode details = list.addObject()
                    .put("file", problem.file().toString())
                    .put("line", problem.line())
                    .put("what", problem.what())
                    .put("remedy", problem.remedy())
                    .put("level", problem.level().name().toLowerCase(Locale.ROOT))
                    .putArray("details");
            problem.details().forEach(details::add);
        }
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
