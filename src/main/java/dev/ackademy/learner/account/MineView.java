package dev.ackademy.learner.account;

import dev.ackademy.web.Role;
import java.time.Instant;
import java.util.List;

/** An account as its owner sees it. */
public record MineView(String name, Role role, boolean hasPassword, Instant since, List<SessionView> sessions) {
    /** @param here whether it is the one that asks */
    public record SessionView(String id, String device, Instant seenAt, boolean here) {}

    static MineView of(Session here, List<Session> all) {
        Account account = here.account();
        return new MineView(
                account.name().text(),
                account.role(),
                account.hasPassword(),
                account.createdAt(),
                all.stream()
                        .map(session -> new SessionView(
                                session.id().toString(),
                                session.device(),
                                session.seenAt(),
                                session.id().equals(here.id())))
                        .toList());
    }
}
