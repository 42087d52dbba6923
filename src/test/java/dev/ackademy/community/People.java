package dev.ackademy.community;

import dev.ackademy.kit.HandClock;
import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.Tickets;
import dev.ackademy.learner.Visitor;
import dev.ackademy.learner.account.Account;
import dev.ackademy.learner.account.Accounts;
import dev.ackademy.notice.Bulletin;
import dev.ackademy.notice.Notices;
import dev.ackademy.store.Database;
import dev.ackademy.web.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A community with Ana, Min and Leo in it, and time that only moves when told; nobody listens live. */
final class People {
    static final Slug LESSON = new Slug("room-and-namespace");
    static final String PASSWORD = "a horse that hums";

    final HandClock clock = new HandClock();
    final Accounts accounts;
    final Community community;
    final Comments comments;
    final Account ana;
    final Account min;
    final Account leo;

    People(Database database) {
        accounts = new Accounts(database, clock, clock::nanos, List.of(new CommunityBelongings(database, clock)));
        community = new Community(
                database, clock, clock::nanos, new Notices(Tickets.open(database), clock), new Bulletin());
        comments = community.comments();
        ana = accounts.create("Ana", PASSWORD, Role.LEARNER);
        min = accounts.create("Min", PASSWORD, Role.LEARNER);
        leo = accounts.create("Leo", PASSWORD, Role.LEARNER);
    }

    UUID writes(Account who, String text) {
        return write(who, Optional.empty(), text);
    }

    UUID replies(Account who, UUID thread, String text) {
        return write(who, Optional.of(thread), text);
    }

    /** Nobody is in a hurry here, so no pace is in the way, and no two comments are of one moment. */
    private UUID write(Account who, Optional<UUID> thread, String text) {
        clock.forward(Duration.ofMinutes(1));
        return comments.write(LESSON, thread, who.visitor(), UiLanguage.EN, text);
    }

    int unread(Account who) {
        return community.notifications().unread(who.visitor());
    }

    /** What a reader sees, a line for each comment: who, and what or in which state; replies behind a dash. */
    List<String> seen(Optional<Visitor> reader, boolean teaches) {
        CommentsView.Who who = new CommentsView.Who(reader, teaches, java.util.Set.of(), java.util.Set.of());
        CommentStore store = comments.store();
        return CommentsView.threads(
                        store.first(LESSON, 20, 0),
                        store.replies(LESSON, 20, 0),
                        who,
                        dev.ackademy.web.Texts.load().in(UiLanguage.EN))
                .stream()
                .flatMap(thread -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(line(thread.first())),
                        thread.replies().stream().map(reply -> "- " + line(reply))))
                .toList();
    }

    private static String line(CommentsView.OneView one) {
        String text = one.html().isEmpty() ? one.state() : one.html().replaceAll("<[^>]*>|\n", "");
        return one.name() + ": " + text + (one.hidden().isEmpty() ? "" : " (" + one.hidden() + ")");
    }
}
