package dev.ackademy.insight;

import dev.ackademy.exercise.Exercise;
import dev.ackademy.grader.Graders;
import dev.ackademy.grader.Wording;
import dev.ackademy.grader.scenario.Check;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.Slug;
import dev.ackademy.submission.VerdictJson;
import dev.ackademy.web.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws one exercise: asks the store, and puts what it answers into words. */
final class Portrait {
    private static final int MOST_MISTAKES = 40;
    private static final int MOST_UNRECOGNISED = 20;
    /** Enough for words that three of them share. */
    private static final int VERDICTS = 6;

    private final InsightStore store;
    private final Supplier<Graders> graders;

    Portrait(InsightStore store, Supplier<Graders> graders) {
        this.store = store;
        this.graders = graders;
    }

    ExerciseView of(Exercise exercise, Scope scope, Words words) {
        Slug slug = exercise.slug();
        Wording wording = graders.get().wording(words.language());
        ExerciseNumbers numbers = store.of(slug, scope);
        int senders = numbers.senders();
        List<Passing> passings = store.passings(slug, scope);
        List<Tally> unrecognised = store.unrecognised(slug, scope);
        List<Tally> common = unrecognised.stream()
                .filter(one -> !Crowd.hides(one.people()))
                .limit(MOST_UNRECOGNISED)
                .toList();
        return new ExerciseView(
                slug.text(),
                exercise.task(words.language()).title(),
                Crowd.done(words.say("desk.number", numbers.submissions()), senders),
                Crowd.people(numbers.tried(), words),
                Crowd.people(numbers.passed(), words),
                OverviewPages.median(numbers.tries(), numbers.passed(), value -> words.say("desk.number", value)),
                OverviewPages.median(numbers.seconds(), numbers.passed(), value -> Lapse.say(value, words)),
                endings(store.endings(slug, scope), senders, wording, words),
                distribution(Steps.TRIES, passings, words),
                distribution(Steps.TIME, passings, words),
                checks(slug, store.failedChecks(slug, scope), senders, wording, words),
                mistakes(store.mistakes(slug, scope), senders, wording),
                common.stream()
                        .map(one -> unrecognised(slug, scope, one, senders, wording, words))
                        .toList(),
                unrecognised.size() - common.size());
    }

    private static List<Bar> endings(List<Tally> endings, int of, Wording wording, Words words) {
        Map<String, String> reasons = words.under("desk.reason.");
        return endings.stream()
                .map(one -> {
                    String outcome = one.kind().getFirst();
                    String reason = one.kind().getLast();
                    String title = Arrays.stream(Outcome.values())
                            .filter(known -> known.id().equals(outcome))
                            .findFirst()
                            .map(wording::outcome)
                            .orElse(outcome);
                    String why = Optional.ofNullable(reasons.get(reason))
                            .map(text -> ": " + text)
                            .orElse("");
                    return Bar.of(outcome + "/" + reason, "", title + why, one.people(), one.submissions(), of);
                })
                .toList();
    }

    /** People alone: each of them passed with one submission. */
    private static List<Bar> distribution(Steps steps, List<Passing> passings, Words words) {
        return IntStream.range(0, steps.count())
                .mapToObj(step -> {
                    int people = steps.people(step, passings);
                    return Bar.of(
                            String.valueOf(steps.least(step)),
                            "",
                            words.say(steps.text(step)),
                            people,
                            people,
                            passings.size());
                })
                .toList();
    }

    /** All that the grader has, in its order; then those that it had once. */
    private List<Bar> checks(Slug slug, List<Tally> failed, int of, Wording wording, Words words) {
        Map<String, Tally> counted =
                failed.stream().collect(Collectors.toMap(one -> one.kind().getFirst(), Function.identity()));
        Set<String> now = checkIds(slug);
        Set<String> all = new LinkedHashSet<>(now);
        failed.forEach(one -> all.add(one.kind().getFirst()));
        List<Bar> bars = new ArrayList<>();
        for (String id : all) {
            Tally tally = counted.getOrDefault(id, new Tally(List.of(id), 0, 0));
            String title = now.contains(id) ? wording.check(slug, id) : words.say("desk.check.gone");
            bars.add(Bar.of(id, id, title, tally.people(), tally.submissions(), of));
        }
        return bars;
    }

    private Set<String> checkIds(Slug slug) {
        return graders.get()
                .find(slug)
                .map(grader ->
                        grader.checks().stream().map(Check::id).collect(Collectors.toCollection(LinkedHashSet::new)))
                .orElseGet(LinkedHashSet::new);
    }

    private static List<Bar> mistakes(List<Tally> mistakes, int of, Wording wording) {
        return mistakes.stream()
                .limit(MOST_MISTAKES)
                .map(one -> {
                    String code = one.kind().getFirst();
                    String hint = wording.hints(code, Optional.empty()).stream()
                            .findFirst()
                            .orElse("");
                    return Bar.of(code, code, hint, one.people(), one.submissions(), of);
                })
                .toList();
    }

    private ExerciseView.Unrecognised unrecognised(
            Slug slug, Scope scope, Tally one, int of, Wording wording, Words words) {
        List<String> kind = one.kind();
        String check = kind.get(0);
        String title = checkIds(slug).contains(check) ? wording.check(slug, check) : words.say("desk.check.gone");
        Optional<Sample> sample = Sample.of(
                store.verdicts(slug, scope, kind, VERDICTS).stream()
                        .flatMap(text -> verdict(text).stream())
                        .toList(),
                check,
                wording);
        return new ExerciseView.Unrecognised(
                Bar.of(String.join(" ", kind).strip(), check, title, one.people(), one.submissions(), of),
                kind.get(1),
                kind.get(2),
                kind.get(3),
                sample.map(shown -> new ExerciseView.Example(shown.expected(), shown.observed(), shown.wire())));
    }

    /** An older one may not be readable any more, which is no reason to show nothing. */
    private static Optional<Verdict> verdict(String text) {
        try {
            return Optional.of(VerdictJson.read(text));
        } catch (IllegalStateException garbled) {
            return Optional.empty();
        }
    }
}
