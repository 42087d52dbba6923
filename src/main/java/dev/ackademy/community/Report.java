package dev.ackademy.community;

import dev.ackademy.learner.Visitor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A problem that somebody told.
 *
 * @param about the path of the page
 * @param reporter only who wants an answer
 * @param browser as {@link dev.ackademy.learner.account.Device} names it; may be empty
 * @param version of the site that the page came from
 */
record Report(
        UUID id,
        String about,
        String text,
        Optional<Visitor> reporter,
        Optional<String> name,
        String browser,
        String version,
        Instant createdAt,
        Optional<String> answer,
        Optional<Instant> answeredAt,
        boolean closed) {}
