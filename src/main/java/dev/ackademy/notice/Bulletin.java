package dev.ackademy.notice;

import dev.ackademy.kit.Slug;
import dev.ackademy.live.Knock;
import dev.ackademy.live.LiveNamespace;
import dev.ackademy.live.Namespaces;
import dev.ackademy.live.Refusal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The namespace {@code /lesson}: who has a lesson open, as {@code auth {lesson}}, hears what changes about it. What is told
 * here is for everyone, so nobody needs to say who they are. Clients have nothing to say here.
 */
public final class Bulletin {
    static final String NAMESPACE = "/lesson";

    private static final Refusal NO_LESSON = new Refusal(
            "Say which lesson: auth {lesson}, such as \"room-and-namespace\".", Map.of("code", "bad_lesson"));

    private @Nullable LiveNamespace lessons;

    /** Call it while the live server is set up. */
    public void mount(Namespaces namespaces) {
        LiveNamespace opened = namespaces.namespace(NAMESPACE);
        opened.door(knock -> lesson(knock).isPresent() ? Optional.empty() : Optional.of(NO_LESSON));
        opened.onConnect(socket -> lesson(socket.knock()).ifPresentOrElse(socket::join, socket::disconnect));
        lessons = opened;
    }

    private static Optional<String> lesson(Knock knock) {
        return knock.auth().get("lesson") instanceof String lesson && Slug.isSlug(lesson)
                ? Optional.of(lesson)
                : Optional.empty();
    }

    /** Tells it wherever that lesson is open now. Nothing is kept. */
    public void tell(Slug lesson, String event, Object payload) {
        if (lessons != null) {
            lessons.to(lesson.text()).emit(event, payload);
        }
    }
}
