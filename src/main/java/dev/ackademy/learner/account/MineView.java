package dev.ackademy.learner.account;

import dev.ackademy.web.Words;
import java.util.List;

/**
 * An account as its owner sees it.
 *
 * @param since the day, as the reader writes it
 */
public record MineView(String name, String role, boolean hasPassword, String since, List<SessionView> sessions) {
    /**
     * @param seenAt for scripts, and {@code seen} for people
     * @param here whether it is the one that asks
     */
    public record SessionView(String id, String device, String seenAt, String seen, boolean here) {}

    static MineView of(Session here, List<Session> all, Words words) {
        Account account = here.account();
        return new MineView(
                account.name().text(),
                account.role().id(),
                account.hasPassword(),
                words.day(account.createdAt()),
                all.stream()
                        .map(session -> new SessionView(
                                session.id().toString(),
                                session.device(),
                                session.seenAt().toString(),
                                words.moment(session.seenAt()),
                                session.id().equals(here.id())))
                        .toList());
    }
}
