package dev.ackademy.learner.oidc;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody at a provider, who is let into one account here. Issuer and subject together are who that is; neither a name nor a
 * mail address plays a part (OpenID Connect Core 1.0, 5.7).
 *
 * @param id ours, so pages may show it
 * @param account whose it is
 * @param usedAt when somebody last came in with it; at first, when it was added
 */
record Identity(UUID id, UUID account, String issuer, String subject, Instant createdAt, Instant usedAt) {
    static final int LONGEST_SUBJECT = 255;

    Identity {
        if (!isSubject(subject)) {
            throw new IllegalArgumentException(
                    "expected a subject of 1 to " + LONGEST_SUBJECT + " characters, got " + subject.length());
        }
    }

    static boolean isSubject(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_SUBJECT;
    }
}
