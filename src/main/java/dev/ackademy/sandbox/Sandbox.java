package dev.ackademy.sandbox;

import dev.ackademy.live.LiveNamespace;
import dev.ackademy.live.Namespaces;
import java.time.Clock;

/**
 * The demo server of the lesson pages: {@code /chat} and {@code /notifications}. What a learner does there is seen on
 * that learner's bench and nowhere else.
 *
 * <p>A client connects with the auth payload <code>{bench, name}</code>: a random id that its page made up, and what the
 * learner calls this client. Every event is answered by an ack. An answer is an object with {@code ok}; when that is
 * false, {@code code} says why: {@code bad_request}, {@code not_member}, {@code too_many_rooms}, {@code rate} or
 * {@code watching}.
 *
 * <p>Who knows a bench's id can join it from another device. A client of {@code /chat} that adds {@code watch: true} is
 * told {@code bench:past} once, what happened lately and who is there, and then {@code bench:news}; see
 * {@link Chronicle} for the bounds.
 */
public final class Sandbox {
    private Sandbox() {}

    /**
     * Call it while the live server is set up.
     *
     * @param clock tells how fast a client sends, and how long ago something happened
     */
    public static void mount(Namespaces namespaces, Clock clock) {
        LiveNamespace chat = namespaces.namespace("/chat");
        LiveNamespace notifications = namespaces.namespace("/notifications");
        Chronicle chronicle = new Chronicle(clock);
        new Chat(new Bench(chat, chat, chronicle, clock)).mount();
        new Alerts(new Bench(notifications, chat, chronicle, clock)).mount();
    }
}
