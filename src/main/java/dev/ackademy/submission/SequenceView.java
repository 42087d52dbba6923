package dev.ackademy.submission;

import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.WireLine;
import dev.ackademy.web.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The packets of one check as a sequence diagram, in CSS pixels, and the same as sentences. The server stands in the
 * middle, between the first client and the others.
 */
record SequenceView(int width, int height, List<Lane> lanes, List<Arrow> arrows, List<String> sentences) {
    private static final int LANE_WIDTH = 150;
    private static final int TOP = 46;
    private static final int STEP = 34;
    private static final int MAX_ARROWS = 40;
    private static final int MAX_LABEL = 24;
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("connect.client", "connect"),
            Map.entry("connect_auth.client", "connect"),
            Map.entry("refused", "refused"),
            Map.entry("event.client", "sends"),
            Map.entry("question.client", "sends"),
            Map.entry("event.server", "hears"),
            Map.entry("question.server", "hears"),
            Map.entry("frame.client", "sends"),
            Map.entry("frame.server", "hears"),
            Map.entry("request", "sends"),
            Map.entry("response", "hears"),
            Map.entry("ack.server", "acknowledged"),
            Map.entry("disconnect.client", "leaves"),
            Map.entry("disconnect.server", "put-out"));

    /** A vertical line with a name on top. */
    record Lane(int x, String name, boolean server) {}

    /**
     * @param look class: {@code sent}, {@code heard}, {@code ack}, {@code wrong}
     * @param labelX left end of the label, which stands above the arrow
     * @param title the whole packet
     */
    record Arrow(int y, int fromX, int toX, int labelX, String label, String look, String title) {
        /** The head's two strokes. */
        public String head() {
            int back = toX > fromX ? -7 : 7;
            return "M" + (toX + back) + " " + (y - 4) + "L" + toX + " " + y + "L" + (toX + back) + " " + (y + 4);
        }
    }

    static SequenceView of(CheckResult check, Words words) {
        List<WireLine> lines = check.transcript().stream()
                .filter(line -> KINDS.containsKey(line.says()))
                .toList();
        List<Lane> lanes = lanes(check, lines, words);
        List<Arrow> arrows = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (WireLine line : shown(lines)) {
            arrows.add(arrow(line, lanes, check, TOP + STEP * (arrows.size() + 1)));
            sentences.add(sentence(line, check, words));
        }
        return new SequenceView(LANE_WIDTH * lanes.size(), TOP + STEP * (arrows.size() + 1), lanes, arrows, sentences);
    }

    /** All of a short exchange; of a long one the part around the first wrong packet. */
    private static List<WireLine> shown(List<WireLine> lines) {
        int wrong = 0;
        while (wrong < lines.size() && !lines.get(wrong).wrong()) {
            wrong++;
        }
        int from = wrong >= lines.size() ? 0 : Math.max(0, Math.min(wrong - MAX_ARROWS / 2, lines.size() - MAX_ARROWS));
        return lines.subList(from, Math.min(lines.size(), from + MAX_ARROWS));
    }

    private static List<Lane> lanes(CheckResult check, List<WireLine> lines, Words words) {
        Set<String> present = new LinkedHashSet<>();
        lines.forEach(line -> present.add(line.client()));
        List<Lane> lanes = new ArrayList<>();
        for (String client : present) {
            lanes.add(new Lane(x(lanes.size()), client, false));
            if (lanes.size() == 1) {
                lanes.add(new Lane(x(1), words.say("verdict.server"), true));
            }
        }
        return lanes.stream()
                .map(lane -> lane.server() ? lane : new Lane(lane.x(), name(check, lane.name()), false))
                .toList();
    }

    private static int x(int index) {
        return LANE_WIDTH / 2 + LANE_WIDTH * index;
    }

    private static Arrow arrow(WireLine line, List<Lane> lanes, CheckResult check, int y) {
        String client = name(check, line.client());
        int server =
                lanes.stream().filter(Lane::server).findFirst().orElseThrow().x();
        int own = lanes.stream()
                .filter(lane -> !lane.server() && lane.name().equals(client))
                .findFirst()
                .orElseThrow()
                .x();
        int from = line.sent() ? own : server;
        int to = line.sent() ? server : own;
        String kind = KINDS.getOrDefault(line.says(), "");
        String look = line.wrong()
                ? "wrong"
                : switch (kind) {
                    case "acknowledged" -> "ack";
                    case "hears" -> "heard";
                    default -> "sent";
                };
        return new Arrow(y, from, to, Math.min(from, to) + 8, label(line, kind), look, line.packet());
    }

    private static String label(WireLine line, String kind) {
        String text = switch (kind) {
            case "sends", "hears" -> fact(line, "event");
            case "acknowledged" -> "ack " + fact(line, "data");
            default -> kind.replace("-", " ");
        };
        return text.length() <= MAX_LABEL ? text : text.substring(0, MAX_LABEL - 1) + "…";
    }

    private static String sentence(WireLine line, CheckResult check, Words words) {
        String kind = KINDS.getOrDefault(line.says(), "");
        String text = words.say(
                "verdict.wire." + kind,
                name(check, line.client()),
                fact(line, "event"),
                kind.equals("refused") ? fact(line, "message") : fact(line, "data"));
        String at = String.format(Locale.ROOT, "%.1f ms", line.atMicros() / 1000.0);
        return line.wrong() ? words.say("verdict.wire.wrong", at, text) : words.say("verdict.wire.at", at, text);
    }

    private static String fact(WireLine line, String name) {
        return line.facts().getOrDefault(name, "");
    }

    private static String name(CheckResult check, String client) {
        return check.people().getOrDefault(client, client);
    }
}
