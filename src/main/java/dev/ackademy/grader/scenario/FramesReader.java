package dev.ackademy.grader.scenario;

import dev.ackademy.content.YamlMap;
import dev.ackademy.grader.client.Protocol;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code frames:}, and keeps what only Socket.IO has apart from what only frames have. */
final class FramesReader {
    private FramesReader() {}

    static Protocol protocol(YamlMap map) {
        map.allowOnly("path", "replies", "channels");
        String path = map.get("path").isEmpty() ? "/" : map.text("path");
        if (!path.startsWith("/")) {
            map.report(map.get("path").orElse(null), "A path begins with a slash.", "Write '/" + path + "'.");
        }
        Map<String, String> replies = new LinkedHashMap<>();
        map.optionalMap("replies")
                .ifPresent(named -> named.keys().forEach(event -> replies.put(event, named.text(event))));
        return new Protocol(
                path.startsWith("/") ? path : "/", replies, map.get("channels").isPresent());
    }

    /** @param frames how the grader's clients speak, when that is not Socket.IO */
    static void keepApart(YamlMap item, Check check, Optional<Protocol> frames) {
        for (Step step : check.steps()) {
            if (frames.isEmpty() && onlyFrames(step)) {
                item.report(
                        null,
                        "'get' and 'how' are for exercises with a protocol of their own.",
                        "Add 'frames:' on top, or take them out.");
            }
            if (frames.isPresent() && onlySocketIo(step)) {
                item.report(
                        null,
                        "'answer', 'insist', 'matrix' and 'asks' belong to Socket.IO.",
                        "Take them out, or take 'frames:' out.");
            }
            frames.ifPresent(protocol -> asked(step).forEach(event -> answered(item, event, protocol)));
        }
    }

    /** That the answer to an event can be told from what else comes. */
    static void answered(YamlMap at, String event, Protocol protocol) {
        if (protocol.reply(event).isEmpty()) {
            at.report(
                    null,
                    "An answer to '" + event + "' is expected, but nobody knows which frame that is.",
                    "Say under 'frames:' which event answers it: replies: {" + event + ": ...}.");
        }
    }

    /** The events of which an answer is judged. */
    private static List<String> asked(Step step) {
        return switch (step) {
            case Step.Send send when send.ack().isPresent() -> List.of(send.event());
            case Step.AtOnce together ->
                together.sends().stream().flatMap(send -> asked(send).stream()).toList();
            case Step.Until until -> List.of(until.event());
            default -> List.of();
        };
    }

    private static boolean onlyFrames(Step step) {
        return step instanceof Step.Get
                || (step instanceof Step.Disconnect leave && leave.how() != Step.Parting.LEAVES);
    }

    private static boolean onlySocketIo(Step step) {
        return step instanceof Step.Answer
                || step instanceof Step.Insist
                || step instanceof Step.Matrix
                || (step instanceof Step.Send send && send.heard().stream().anyMatch(Step.Heard::asks));
    }
}
