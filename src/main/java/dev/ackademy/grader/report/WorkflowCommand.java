package dev.ackademy.grader.report;

/**
 * Annotations in GitHub's workflow command syntax: {@code ::error file=…,line=…,title=…::message}, one to a line. In
 * values {@code %}, line breaks, and in properties also {@code :} and {@code ,} are escaped as the runner unescapes them.
 */
public final class WorkflowCommand {
    private WorkflowCommand() {}

    /**
     * An error, ending in a line break.
     *
     * @param file from the repository's root; empty for none
     * @param line counted from 1; 0 for the whole file
     */
    public static String error(String file, int line, String title, String message) {
        return at("error", file, line, title, message);
    }

    /** As an error, but nothing has failed. */
    public static String warning(String file, int line, String title, String message) {
        return at("warning", file, line, title, message);
    }

    private static String at(String level, String file, int line, String title, String message) {
        String at = file.isEmpty() ? "" : "file=" + property(file) + ",";
        String where = file.isEmpty() || line == 0 ? at : at + "line=" + line + ",";
        return "::" + level + " " + where + "title=" + property(title) + "::" + data(message) + "\n";
    }

    /** A remark that belongs to no file, ending in a line break. */
    static String notice(String title, String message) {
        return "::notice title=" + property(title) + "::" + data(message) + "\n";
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
