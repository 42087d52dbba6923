package dev.ackademy.learner.account;

import dev.ackademy.web.Words;

/**
 * Another way into an account than its password. The pages show what the fragments {@code sign-in}, {@code sign-up} and
 * {@code mine} of {@code templates/account/<name>.html} make of what is told here.
 */
public interface WayIn {
    /** Of its template. */
    String name();

    /** What pages for signing in and up show. */
    Object offer(Words words);

    /** What one's own page shows. */
    Object mine(Session session, Words words);
}
