package dev.ackademy.learner.passkey;

import com.yubico.webauthn.data.ByteArray;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/**
 * The public half of a key that somebody's authenticator holds.
 *
 * @param id ours, so pages may show it
 * @param account whose it is
 * @param credential the authenticator's id of it
 * @param publicKey in COSE form (RFC 9052, 7)
 * @param signCount how often the authenticator said that it had signed; 0 when it does not count
 * @param label what its owner calls it; may be empty
 * @param usedAt when somebody last came in with it; at first, when it was made
 */
record Passkey(
        UUID id,
        UUID account,
        ByteArray credential,
        ByteArray publicKey,
        long signCount,
        String label,
        Instant createdAt,
        Instant usedAt) {
    static final int LONGEST_LABEL = 40;

    Passkey {
        if (signCount < 0 || label.codePointCount(0, label.length()) > LONGEST_LABEL) {
            throw new IllegalArgumentException("expected a count from 0 and a label of " + LONGEST_LABEL
                    + " characters at most, got " + signCount + " and '" + label + "'");
        }
    }

    /** What somebody typed as a label, as far as it will do. */
    static String label(String typed) {
        String plain = typed.replaceAll("[\\p{C}\\s]+", " ").strip();
        int length = plain.codePointCount(0, plain.length());
        return length <= LONGEST_LABEL
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_LABEL)).strip();
    }

    /** An account's user handle (WebAuthn, 5.4.3): its id, which says nothing about anybody. */
    static ByteArray handle(UUID account) {
        return new ByteArray(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    /** The account that a user handle is of; of one that is none of ours, an id that is nobody's. */
    static UUID account(ByteArray handle) {
        if (handle.size() != 2 * Long.BYTES) {
            return new UUID(0, 0);
        }
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
