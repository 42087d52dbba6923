package dev.ackademy.learner.account;

import dev.ackademy.learner.Visitor;
import dev.ackademy.web.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * Someone who has signed up.
 *
 * @param visitor everything that is kept for them hangs on it, on all their devices
 * @param hasPassword whether they can sign in with one
 */
public record Account(UUID id, AccountName name, Visitor visitor, Role role, boolean hasPassword, Instant createdAt) {}
