package dev.ackademy.learner.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

/**
 * Hashes passwords with Argon2id (RFC 9106) as OWASP asks: 19 MiB, two rounds, one lane. A hash in PHC form says how it was
 * made, so the numbers can grow. Two are hashed at a time, whatever comes; the others wait.
 */
final class PasswordHashes {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ROUNDS = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;

    private final Semaphore places = new Semaphore(2);
    /** Nobody's: checked where there is no account, so that this takes as long as a wrong password. */
    private final FutureTask<String> nobodys = new FutureTask<>(() -> hash("nobody has this password"));

    /** Hashes nobody's in the background, so that who starts a site need not wait for it. */
    PasswordHashes() {
        Thread.ofPlatform().daemon().name("hash-of-nobody").start(nobodys);
    }

    String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return Argon2Function.getInstance(MEMORY_KIB, ROUNDS, LANES, HASH_BYTES, Argon2.ID)
                    .hash(normal(password))
                    .getResult();
        } finally {
            places.release();
        }
    }

    boolean isRight(String password, String hash) {
        // All wait for nobody's, right after the start too: else who has no account could be told by the wait.
        nobodys();
        return check(password, hash);
    }

    private boolean check(String password, String hash) {
        places.acquireUninterruptibly();
        try {
            return Argon2Function.getInstanceFromHash(hash).check(normal(password), hash);
        } finally {
            places.release();
        }
    }

    /** The same letters, however a keyboard writes them: RFC 8265, 4.2.2. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** Takes as long as {@link #isRight}. */
    void checkNobodys(String password) {
        check(password, nobodys());
    }

    private String nobodys() {
        try {
            return nobodys.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a password is checked", interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Argon2id cannot be computed here", failure);
        }
    }
}
