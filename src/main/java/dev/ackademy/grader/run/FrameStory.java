package dev.ackademy.grader.run;

import dev.ackademy.grader.client.Frame;
import dev.ackademy.grader.client.Protocol;
import dev.ackademy.wire.Sender;
import dev.ackademy.wire.Telling;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a frame of an exercise's own protocol says, or a line of a plain request; see {@link Frame}. */
final class FrameStory {
    private static final Pattern REQUEST = Pattern.compile("GET /\\S*");
    private static final Pattern RESPONSE = Pattern.compile("([1-5][0-9][0-9]) (.*)", Pattern.DOTALL);

    private FrameStory() {}

    static Telling tell(Sender sender, String text, Protocol protocol) {
        Matcher http = (sender == Sender.CLIENT ? REQUEST : RESPONSE).matcher(text);
        if (http.matches()) {
            return sender == Sender.CLIENT
                    ? new Telling("request", Map.of("event", text))
                    : new Telling("response", Map.of("event", http.group(1), "data", http.group(2)));
        }
        Frame frame = Frame.read(text, protocol.channels());
        Map<String, String> facts = Map.of(
                "event",
                frame.channel().isEmpty() ? frame.event() : frame.channel() + " " + frame.event(),
                "data",
                Told.json(frame.data()));
        return new Telling(sender == Sender.CLIENT ? "frame.client" : "frame.server", facts);
    }
}
