package dev.ackademy.submission;

import dev.ackademy.exercise.ExerciseCatalog;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Hearing;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.Deadline;
import dev.ackademy.learner.Visitor;
import dev.ackademy.learner.progress.Event;
import dev.ackademy.learner.progress.Progress;
import dev.ackademy.learner.progress.Receipts;
import dev.ackademy.notice.Notices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells scripts how far a submission is, and when it is decided, what goes into the learner's own log. */
public final class SubmissionStatus {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final long DECIDED = 1_000_000;

    private final Submissions submissions;
    private final Supplier<ExerciseCatalog> exercises;
    private final Receipts receipts;
    private final Progress progress;

    public SubmissionStatus(
            Submissions submissions, Supplier<ExerciseCatalog> exercises, Receipts receipts, Progress progress) {
        this.submissions = submissions;
        this.exercises = exercises;
        this.receipts = receipts;
        this.progress = progress;
    }

    /**
     * From now on what a decided submission earned is written down for its author, and its author is told, on each change,
     * what {@link #of} would answer then.
     */
    public void announce(Notices notices) {
        submissions.whenDecided(
                (submission, verdict) -> progress.add(new Visitor(submission.visitor()), events(submission, verdict)));
        submissions.whenChanged(id -> submissions
                .find(id)
                .ifPresent(submission -> notices.tell(
                        new Visitor(submission.visitor()),
                        "submission",
                        tell(submission, submissions.standings().of(id)))));
    }

    /** @param after a version that the caller knows; waits for a newer one, 20 s at most */
    Map<String, Object> of(Submission submission, long after) throws InterruptedException {
        Deadline deadline = Deadline.in(LONGEST_WAIT);
        while (true) {
            Optional<Standings.Standing> standing = submissions.standings().of(submission.id());
            Submission now = submissions.find(submission.id()).orElse(submission);
            Map<String, Object> told = tell(now, standing);
            if (!Long.valueOf(after).equals(told.get("version")) || deadline.over()) {
                return told;
            }
            submissions.standings().awaitChange(submission.id(), standing, deadline);
        }
    }

    private Map<String, Object> tell(Submission submission, Optional<Standings.Standing> standing) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", submission.id());
        told.put("attempt", submission.attempt());
        if (submission.verdict().isPresent()) {
            decided(told, submission, submission.verdict().get());
        } else if (standing.isPresent()) {
            told.put("version", standing.get().version());
            told.put("state", "grading");
            told.put("phase", standing.get().phase().id());
            told.put("checksDone", standing.get().done());
            told.put("checksTotal", standing.get().total());
        } else {
            told.put("version", 1L);
            told.put("state", "queued");
            told.put("position", submissions.ahead(submission) + 1);
        }
        return told;
    }

    private void decided(Map<String, Object> told, Submission submission, Verdict verdict) {
        told.put("version", DECIDED);
        told.put("state", "done");
        told.put("outcome", verdict.outcome().id());
        told.put("passed", verdict.passed());
        told.put("total", verdict.checks().size());
        List<Event> events = events(submission, verdict);
        events.addAll(progress.unlockedBy(new Visitor(submission.visitor()), submission.id()));
        told.put("events", events.stream().map(receipts::told).toList());
    }

    /** Idempotent by their ids: a graded run counts once, and an exercise is passed once, however often it is passed. */
    private List<Event> events(Submission submission, Verdict verdict) {
        List<Event> events = new ArrayList<>();
        if (!verdict.outcome().costsAnAttempt()) {
            return events;
        }
        String language = submission.language().id();
        events.add(new Event.Graded(
                submission.id(),
                submission.exercise(),
                language,
                verdict.outcome().id(),
                verdict.checks().stream()
                        .filter(CheckResult::passed)
                        .map(CheckResult::id)
                        .toList(),
                counted(verdict),
                submission.createdAt()));
        if (verdict.outcome() == Outcome.ACCEPTED) {
            exercises
                    .get()
                    .find(submission.exercise())
                    .map(exercise -> new Event.Passed(
                            submission.id(), exercise.slug(), language, exercise.xp(), submission.createdAt()))
                    .ifPresent(events::add);
        }
        return events;
    }

    private static Map<String, Integer> counted(Verdict verdict) {
        List<Hearing.Cell> cells = verdict.checks().stream()
                .flatMap(check -> check.hearings().stream())
                .flatMap(hearing -> hearing.cells().stream())
                .toList();
        long leaked = cells.stream()
                .filter(cell -> cell.mark() == Hearing.Mark.LEAKED)
                .count();
        return cells.isEmpty() ? Map.of() : Map.of(Event.Graded.LEAKED, Math.toIntExact(leaked));
    }
}
