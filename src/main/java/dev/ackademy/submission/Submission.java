package dev.ackademy.submission;

import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.kit.Slug;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One upload.
 *
 * @param id unguessable, so whoever has the address may see the result
 * @param visitor who sent it
 * @param attempt counted from 1 for each visitor and exercise
 * @param verdict empty until it is decided
 */
record Submission(
        UUID id,
        String visitor,
        Slug exercise,
        ProgrammingLanguage language,
        String source,
        int attempt,
        Instant createdAt,
        Optional<Verdict> verdict) {}
