package dev.ackademy.insight;

import dev.ackademy.web.Words;

/** A length of time for people, as exact as it is worth. */
final class Lapse {
    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;

    private Lapse() {}

    static String say(double seconds, Words words) {
        if (seconds < 2 * MINUTE) {
            return words.say("desk.lapse.seconds", Math.round(seconds));
        }
        if (seconds < 2 * HOUR) {
            return words.say("desk.lapse.minutes", Math.round(seconds / MINUTE));
        }
        return seconds < 2 * DAY
                ? words.say("desk.lapse.hours", Math.round(seconds / HOUR))
                : words.say("desk.lapse.days", Math.round(seconds / DAY));
    }
}
