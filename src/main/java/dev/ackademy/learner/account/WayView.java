package dev.ackademy.learner.account;

import dev.ackademy.web.Words;
import java.util.List;

/**
 * One way in as a page shows it.
 *
 * @param template whose fragment shows it
 * @param shown what the way told about itself
 */
public record WayView(String template, Object shown) {
    static List<WayView> offers(List<WayIn> ways, Words words) {
        return ways.stream()
                .map(way -> new WayView(template(way), way.offer(words)))
                .toList();
    }

    static List<WayView> mine(List<WayIn> ways, Session session, Words words) {
        return ways.stream()
                .map(way -> new WayView(template(way), way.mine(session, words)))
                .toList();
    }

    private static String template(WayIn way) {
        return "account/" + way.name();
    }
}
