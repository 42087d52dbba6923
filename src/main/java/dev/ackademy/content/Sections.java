package dev.ackademy.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts Markdown at its headings of level 2 that have an id ({@code ## Title {#id}}), without reading the rest. */
final class Sections {
    private static final Pattern HEADING = Pattern.compile("##\\s.*\\{#([^}]*)}\\s*");
    private static final Pattern FENCE = Pattern.compile("\\s{0,3}(`{3,}|~{3,}).*");

    private Sections() {}

    /**
     * @param line of its heading, counted from 1; 0 for a section that isn't there
     * @param lines with the heading
     */
    record Section(int line, List<String> lines) {
        static final Section NONE = new Section(0, List.of());

        Section {
            lines = List.copyOf(lines);
        }
    }

    /** By id, in order; the first, whose id is empty, holds what stands before the first heading. */
    static Map<String, Section> of(String text) {
        Map<String, Section> sections = new LinkedHashMap<>();
        String id = "";
        int begin = 1;
        String fence = "";
        List<String> lines = new ArrayList<>();
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i);
            Matcher mark = FENCE.matcher(line);
            if (mark.matches() && (fence.isEmpty() || mark.group(1).startsWith(fence))) {
                fence = fence.isEmpty() ? mark.group(1) : "";
            }
            Matcher heading = HEADING.matcher(line);
            if (fence.isEmpty() && heading.matches()) {
                sections.put(id, new Section(begin, lines));
                id = heading.group(1);
                begin = i + 1;
                lines = new ArrayList<>();
            }
            lines.add(line.stripTrailing());
        }
        sections.put(id, new Section(begin, lines));
        return sections;
    }
}
