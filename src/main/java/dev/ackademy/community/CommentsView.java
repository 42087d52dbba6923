package dev.ackademy.community;

import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.Visitor;
import dev.ackademy.web.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The comments of a lesson as one reader sees them.
 *
 * @param lesson its slug
 * @param url of this page, without its language's sisters
 * @param count how many everyone may read
 * @param page from 1
 * @param pages at least 1
 */
public record CommentsView(
        String lesson, String url, int count, List<ThreadView> threads, int page, int pages, Reader reader) {

    /** Who reads; the visitor is a secret and stays out of pages. */
    record Who(Optional<Visitor> visitor, boolean teaches, Set<UUID> flagged, Set<UUID> muted) {
        static final Who NOBODY = new Who(Optional.empty(), false, Set.of(), Set.of());
    }

    /** @param teaches whether they may hide what others wrote */
    public record Reader(boolean signedIn, boolean teaches) {}

    /**
     * @param open whether one may reply
     * @param written whether the reader wrote in it, and so hears of replies
     */
    public record ThreadView(OneView first, List<OneView> replies, boolean open, boolean written, boolean muted) {}

    /**
     * @param name empty when there is none any more
     * @param at for scripts, and {@code moment} for people
     * @param edited when, for people; empty when it was not
     * @param html safe to stand in a page as it is; empty when the reader may not read it
     * @param text as its author wrote it, for them to change; else empty
     * @param hidden why, for its author and who teaches; else empty
     * @param state {@code open}, {@code deleted} or {@code hidden}
     * @param flagged whether the reader has reported it
     */
    public record OneView(
            String id,
            String name,
            UiLanguage language,
            String at,
            String moment,
            String edited,
            String html,
            String text,
            String hidden,
            String state,
            boolean mine,
            boolean flagged) {
        static OneView of(Comment comment, Who who, Words words) {
            boolean mine = who.visitor().filter(comment::by).isPresent();
            boolean reads = comment.open() || (!comment.deleted() && (mine || who.teaches()));
            return new OneView(
                    comment.id().toString(),
                    comment.name().orElse(""),
                    comment.language(),
                    comment.createdAt().toString(),
                    words.moment(comment.createdAt()),
                    comment.editedAt().map(words::moment).orElse(""),
                    reads ? CommentHtml.of(comment.text()) : "",
                    mine ? comment.text() : "",
                    reads ? comment.hidden().orElse("") : "",
                    comment.deleted() ? "deleted" : comment.hidden().isPresent() ? "hidden" : "open",
                    mine,
                    who.flagged().contains(comment.id()));
        }
    }

    static List<ThreadView> threads(List<Comment> first, List<Comment> replies, Who who, Words words) {
        return first.stream()
                .map(one -> thread(
                        one,
                        replies.stream()
                                .filter(reply -> reply.thread().equals(one.id()))
                                .toList(),
                        who,
                        words))
                .filter(thread ->
                        !thread.first().html().isEmpty() || !thread.replies().isEmpty())
                .toList();
    }

    /** What is hidden from a reader leaves no trace, unless others replied to it. */
    private static ThreadView thread(Comment first, List<Comment> replies, Who who, Words words) {
        return new ThreadView(
                OneView.of(first, who, words),
                replies.stream()
                        .map(reply -> OneView.of(reply, who, words))
                        .filter(reply -> !reply.html().isEmpty())
                        .toList(),
                first.hidden().isEmpty(),
                who.visitor()
                        .filter(visitor -> first.by(visitor) || replies.stream().anyMatch(reply -> reply.by(visitor)))
                        .isPresent(),
                who.muted().contains(first.id()));
    }
}
