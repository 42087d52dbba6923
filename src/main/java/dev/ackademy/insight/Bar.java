package dev.ackademy.insight;

import dev.ackademy.web.Html;
import java.util.regex.Pattern;

/**
 * A row of a plot, which is a table: the bar stands below the label, and says nothing that the numbers do not.
 *
 * @param key as in tables for programs, such as {@code c2}
 * @param mark shown before the label, in the letters of code; may be empty
 * @param label plain text; {@code `code`} in backticks is its only markup
 * @param people how many; see {@link #few}
 * @param submissions how many; see {@link #few}
 * @param width of the bar in percent; 0 where there is none
 */
public record Bar(String key, String mark, String label, int people, int submissions, int width) {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** @param of how many people a full bar stands for */
    static Bar of(String key, String mark, String label, int people, int submissions, int of) {
        return new Bar(key, mark, label, people, submissions, width(people, of));
    }

    /** Whether its numbers must not be shown, because they would tell of one or two people. */
    public boolean few() {
        return Crowd.hides(people);
    }

    /** The label as HTML. */
    public String html() {
        return CODE.matcher(Html.escape(label)).replaceAll("<code>$1</code>");
    }

    static int width(int people, int of) {
        return Crowd.hides(people) || of <= 0 ? 0 : (int) Math.round(Math.min(100.0, 100.0 * people / of));
    }
}
