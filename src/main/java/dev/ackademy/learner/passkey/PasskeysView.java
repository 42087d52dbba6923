package dev.ackademy.learner.passkey;

import dev.ackademy.web.Words;
import java.util.List;

/**
 * What pages show of passkeys.
 *
 * @param origin of pages that can have them; empty when none can
 * @param device what the browser calls itself, as a first label
 */
public record PasskeysView(String origin, List<One> passkeys, String device) {
    /** @param used for people, and {@code usedAt} for scripts */
    public record One(String id, String label, String created, String usedAt, String used) {}

    static PasskeysView offered(Place place) {
        return new PasskeysView(origin(place), List.of(), "");
    }

    static PasskeysView of(Place place, List<Passkey> passkeys, String device, Words words) {
        return new PasskeysView(
                origin(place),
                passkeys.stream()
                        .map(passkey -> new One(
                                passkey.id().toString(),
                                passkey.label().isEmpty() ? words.say("passkey.unnamed") : passkey.label(),
                                words.day(passkey.createdAt()),
                                passkey.usedAt().toString(),
                                words.moment(passkey.usedAt())))
                        .toList(),
                device);
    }

    private static String origin(Place place) {
        return place.hasPasskeys() ? place.origin() : "";
    }
}
