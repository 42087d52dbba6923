package dev.ackademy.grader.page;

import java.util.ArrayList;
import java.util.List;

/** What pages wrote on their consoles: the first lines, cut when long. Pages may write as much as they like. */
final class Console {
    private static final int LINES = 200;
    private static final int WIDTH = 400;

    private final List<String> lines = new ArrayList<>();

    void wrote(String text) {
        if (lines.size() < LINES) {
            lines.add(text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…");
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
