package dev.ackademy.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A workflow command, read strictly as the runner's documentation has it; anything else does not pass. */
record Annotation(String kind, Map<String, String> properties, String message) {
    private static final Pattern COMMAND = Pattern.compile("::(error|warning|notice)(?: ([^:]+))?::([^\\r\\n]+)");
    private static final Pattern PROPERTY = Pattern.compile("([A-Za-z]+)=([^,:]+)");
    private static final Pattern ESCAPE = Pattern.compile("%(25|0D|0A|3A|2C)?");
    private static final Set<String> NAMES = Set.of("file", "line", "endLine", "col", "endColumn", "title");

    static Annotation read(String line) {
        Matcher command = COMMAND.matcher(line);
        assertThat(command.matches()).as("a workflow command: %s", line).isTrue();
        Map<String, String> properties = new LinkedHashMap<>();
        String list = command.group(2);
        if (list != null) {
            for (String one : list.split(",", -1)) {
                Matcher property = PROPERTY.matcher(one);
                assertThat(property.matches()).as("a property: %s", one).isTrue();
                assertThat(NAMES).contains(property.group(1));
                assertThat(properties.put(property.group(1), plain(property.group(2), "%3A", "%2C")))
                        .isNull();
            }
        }
        if (properties.containsKey("line")) {
            assertThat(Integer.parseInt(properties.getOrDefault("line", ""))).isPositive();
            assertThat(properties).containsKey("file");
        }
        return new Annotation(command.group(1), properties, plain(command.group(3)));
    }

    /** @param also the escapes beyond those of a message */
    private static String plain(String escaped, String... also) {
        return ESCAPE.matcher(escaped).replaceAll(match -> {
            boolean known = Set.of("%25", "%0D", "%0A").contains(match.group())
                    || Set.of(also).contains(match.group());
            assertThat(known).as("'%s' in '%s'", match.group(), escaped).isTrue();
            return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16)));
        });
    }
}
