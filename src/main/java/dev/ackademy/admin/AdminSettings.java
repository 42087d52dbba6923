package dev.ackademy.admin;

import java.util.Set;

/**
 * Who may look on.
 *
 * @param origins pages that may, each exactly as in the {@code Origin} header; a client that is no browser sends none and
 *     needs the password only. The live server has to let these origins in, too
 */
public record AdminSettings(Password password, Set<String> origins) {

    public AdminSettings {
        origins = Set.copyOf(origins);
    }
}
