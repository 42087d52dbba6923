package dev.ackademy.submission;

import dev.ackademy.learner.Belongings;
import dev.ackademy.learner.Visitor;
import dev.ackademy.store.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The submissions of a visitor. Those that come to an account are numbered on from its own. */
public final class SubmissionBelongings implements Belongings {
    @Override
    public String name() {
        return "submissions";
    }

    @Override
    public void move(Sql sql, Visitor from, Visitor to) {
        List<String> exercises = sql.list(
                "SELECT DISTINCT exercise FROM submission WHERE visitor = ?", row -> row.text("exercise"), from.id());
        for (String exercise : exercises) {
            int last = sql.one(
                            "SELECT COALESCE(MAX(attempt), 0) AS last FROM submission WHERE visitor = ? AND exercise = ?",
                            row -> (int) row.number("last"),
                            to.id(),
                            exercise)
                    .orElse(0);
            sql.update(
                    "UPDATE submission SET visitor = ?, attempt = attempt + ? WHERE visitor = ? AND exercise = ?",
                    to.id(),
                    last,
                    from.id(),
                    exercise);
        }
    }

    @Override
    public List<Map<String, Object>> export(Sql sql, Visitor visitor) {
        return sql.list(
                "SELECT * FROM submission WHERE visitor = ? ORDER BY created_at",
                row -> {
                    Map<String, Object> all = new LinkedHashMap<>();
                    all.put("id", row.id("id").toString());
                    all.put("exercise", row.text("exercise"));
                    all.put("language", row.text("language"));
                    all.put("attempt", row.number("attempt"));
                    all.put("createdAt", row.instant("created_at").toString());
                    all.put("outcome", row.optionalText("outcome").orElse(""));
                    all.put("source", row.text("source"));
                    return all;
                },
                visitor.id());
    }

    @Override
    public void erase(Sql sql, Visitor visitor) {
        sql.update("DELETE FROM submission WHERE visitor = ?", visitor.id());
    }
}
