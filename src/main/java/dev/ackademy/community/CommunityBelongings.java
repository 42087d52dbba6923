package dev.ackademy.community;

import dev.ackademy.learner.Belongings;
import dev.ackademy.learner.Visitor;
import dev.ackademy.store.Database;
import dev.ackademy.store.Sql;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody wrote and was told here. Only accounts write, so signing in has nothing to move. */
public final class CommunityBelongings implements Belongings {
    private final CommentStore comments;

    public CommunityBelongings(Database database, Clock clock) {
        this.comments = new CommentStore(database, clock);
    }

    @Override
    public String name() {
        return "community";
    }

    @Override
    public void move(Sql sql, Visitor from, Visitor to) {}

    @Override
    public Map<String, Object> export(Sql sql, Visitor visitor) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(
                "comments",
                CommentStore.of(sql, visitor).stream()
                        .map(CommunityBelongings::tell)
                        .toList());
        all.put(
                "reportedComments",
                sql.list(
                        "SELECT * FROM comment_flag WHERE visitor = ? ORDER BY created_at",
                        row -> Map.of(
                                "comment", row.id("comment").toString(),
                                "reason", row.text("reason"),
                                "createdAt", row.instant("created_at").toString()),
                        visitor.id()));
        all.put(
                "mutedThreads",
                sql.list(
                        "SELECT thread FROM thread_mute WHERE visitor = ?",
                        row -> row.id("thread").toString(),
                        visitor.id()));
        all.put(
                "notifications",
                sql.list(
                        "SELECT * FROM notification WHERE visitor = ? ORDER BY created_at",
                        row -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            row.optionalText("comment").ifPresent(id -> one.put("comment", id));
                            row.optionalText("report").ifPresent(id -> one.put("report", id));
                            one.put("createdAt", row.instant("created_at").toString());
                            row.optionalInstant("read_at")
                                    .map(Instant::toString)
                                    .ifPresent(at -> one.put("readAt", at));
                            return one;
                        },
                        visitor.id()));
        all.put(
                "reports",
                sql.list(
                        "SELECT * FROM problem_report WHERE visitor = ? ORDER BY created_at",
                        row -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("id", row.id("id").toString());
                            one.put("about", row.text("about"));
                            one.put("text", row.text("text"));
                            one.put("browser", row.text("browser"));
                            one.put("version", row.text("version"));
                            one.put("createdAt", row.instant("created_at").toString());
                            row.optionalText("answer").ifPresent(answer -> one.put("answer", answer));
                            return one;
                        },
                        visitor.id()));
        return all;
    }

    private static Map<String, Object> tell(Comment comment) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", comment.id().toString());
        one.put("lesson", comment.lesson().text());
        if (!comment.first()) {
            one.put("thread", comment.thread().toString());
        }
        one.put("text", comment.text());
        one.put("createdAt", comment.createdAt().toString());
        comment.editedAt().ifPresent(at -> one.put("editedAt", at.toString()));
        comment.hidden().ifPresent(reason -> one.put("hidden", reason));
        return one;
    }

    /** Where others replied, a place without a name and a text stays. */
    @Override
    public void erase(Sql sql, Visitor visitor) {
        CommentStore.of(sql, visitor).forEach(comment -> comments.delete(sql, comment));
        for (String table : List.of("comment_flag", "thread_mute", "notification", "problem_report")) {
            sql.update("DELETE FROM " + table + " WHERE visitor = ?", visitor.id());
        }
    }
}
