package dev.ackademy.community;

import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.Visitor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody wrote below a lesson.
 *
 * @param thread the id of the comment that this replies to; its own when it replies to none
 * @param author empty when it was deleted
 * @param name of the author's account; empty when there is none any more
 * @param language of the page that it was written on
 * @param text Markdown; empty when it was deleted
 * @param hidden why an instructor hid it, while it is hidden
 */
record Comment(
        UUID id,
        Slug lesson,
        UUID thread,
        Optional<Visitor> author,
        Optional<String> name,
        UiLanguage language,
        String text,
        Instant createdAt,
        Optional<Instant> editedAt,
        boolean deleted,
        Optional<String> hidden) {
    Comment {
        if (deleted != author.isEmpty()) {
            throw new IllegalArgumentException("a comment has an author or was deleted, and " + id + " is not so");
        }
    }

    /** Whether it begins its thread. */
    boolean first() {
        return id.equals(thread);
    }

    /** Whether everyone may read it. */
    boolean open() {
        return !deleted && hidden.isEmpty();
    }

    boolean by(Visitor visitor) {
        return author.filter(visitor::equals).isPresent();
    }
}
