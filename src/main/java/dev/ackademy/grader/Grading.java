package dev.ackademy.grader;

import dev.ackademy.grader.client.Http;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.jail.Cell;
import dev.ackademy.jail.Jail;
import dev.ackademy.jail.PoolSize;
import dev.ackademy.jail.Variables;
import dev.ackademy.kit.ProgrammingLanguage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/**
 * Grades submissions. It knows no database, no HTTP server and no live server, so the command line, a CI job and the
 * site get the same verdict. One per process; any thread may grade.
 */
public final class Grading implements AutoCloseable {
    private final Http http;
    private final Optional<Jail> jail;
    private final References references;
    private final String whyOff;

    private Grading(Optional<Jail> jail, References references, String whyOff) {
        this(new Http(), jail, references, whyOff);
    }

    private Grading(Http http, Optional<Jail> jail, References references, String whyOff) {
        this.http = http;
        this.jail = jail;
        this.references = references;
        this.whyOff = whyOff;
    }

    /** As {@link #in(Jail, References)}, without solutions to compare with. */
    public static Grading in(Jail jail) {
        return in(jail, References.NONE);
    }

    /**
     * Grades programs too; closing this closes the jail.
     *
     * @param references asked for a solution when a learner would be blamed for what did not come in time
     */
    public static Grading in(Jail jail, References references) {
        return new Grading(Optional.of(jail), references, "");
    }

    /**
     * Grades only servers that somebody else runs.
     *
     * @param why what a learner is told, one or two sentences
     */
    public static Grading withoutJail(String why) {
        return new Grading(Optional.empty(), References.NONE, why);
    }

    /** In the same jail, without solutions to compare with. Not to be closed: it ends with this one. */
    public Grading withoutReferences() {
        return new Grading(http, jail, References.NONE, whyOff);
    }

    /** The programming languages that can be graded here; none when this host cannot confine programs. */
    public Set<ProgrammingLanguage> languages() {
        return jail.map(Jail::languages).orElse(Set.of());
    }

    /** Why no program can be graded here; empty when some can. */
    public String whyOff() {
        return whyOff;
    }

    /** From now on keeps idle jails ready; returns at once. For whoever grades again and again, not once. */
    public void warm(PoolSize size) {
        jail.ifPresent(opened -> opened.warm(size));
    }

    /** Whether submissions in this language can be graded here. */
    public boolean grades(ProgrammingLanguage language) {
        return jail.isPresent() && jail.get().runs(language);
    }

    /** Why no submission in this language can be graded here; empty when it can. */
    public String whyOff(ProgrammingLanguage language) {
        return jail.map(open -> open.whyNot(language)).orElse(whyOff);
    }

    /** Grades a server that runs already, on this machine or elsewhere. */
    public Verdict running(
            Grader grader, URI server, Optional<ProgrammingLanguage> language, Options options, Progress progress)
            throws GradingFault, InterruptedException {
        if (grader.page().isPresent()) {
            throw new GradingFault(
                    "'" + grader.exercise() + "' is about a module for a page; there is no server to grade");
        }
        try {
            Map<String, String> given = given(grader, options);
            given.putAll(grader.environment().unset());
            return new Judge(http, grader, language, options, progress, given).judge(new Server.Elsewhere(server));
        } catch (IOException failure) {
            throw new GradingFault("grading " + server + " failed: " + failure.getMessage(), failure);
        }
    }

    /**
     * Starts a submission in the jail and grades it. Before it is blamed for what did not come in time, the reference
     * solution has to manage the same here and now, and then it is asked once more itself.
     *
     * @throws GradingFault when something of ours failed; the run may be repeated
     */
    public Verdict source(
            Grader grader, ProgrammingLanguage language, byte[] source, Options options, Progress progress)
            throws GradingFault, InterruptedException {
        Verdict verdict = run(grader, language, source, options, progress);
        if (Canary.needed(verdict)) {
            Optional<byte[]> reference = references.of(grader.exercise(), language);
            if (reference.isPresent()) {
                send(Canary.of(verdict), grader, language, reference.get(), options);
            }
        }
        // In this order: a stall that outlasts the run is still there for the reference, and for nobody after it.
        if (SecondLook.needed(verdict)) {
            look(SecondLook.at(verdict), grader, language, source, options);
        }
        return verdict;
    }

    private void look(SecondLook again, Grader grader, ProgrammingLanguage language, byte[] source, Options options)
            throws GradingFault, InterruptedException {
        Options same = new Options(options.seed(), again.transports());
        Verdict verdict = run(grader.only(again.checks()), language, source, same, Progress.NONE);
        if (verdict.outcome() == Outcome.ACCEPTED) {
            throw new GradingFault(
                    "what failed of " + grader.exercise() + " passed at a second look: " + again.checks());
        }
    }

    private void send(Canary canary, Grader grader, ProgrammingLanguage language, byte[] reference, Options options)
            throws GradingFault, InterruptedException {
        Options same = new Options(options.seed(), canary.transports());
        Verdict verdict = run(grader.only(canary.checks()), language, reference, same, Progress.NONE);
        if (verdict.outcome() != Outcome.ACCEPTED) {
            throw new GradingFault("the reference solution of " + grader.exercise() + " failed here as well: "
                    + verdict.outcome() + ", " + verdict.reason() + " " + verdict.facts());
        }
    }

    private Verdict run(Grader grader, ProgrammingLanguage language, byte[] source, Options options, Progress progress)
            throws GradingFault, InterruptedException {
        if (jail.isEmpty()) {
            throw new GradingFault(whyOff);
        }
        if (grader.page().isPresent()) {
            return page(jail.get(), grader, language, source, options, progress);
        }
        Map<String, String> variables = grader.environment().variables(chance(options));
        Map<String, String> given = given(grader, options);
        given.putAll(variables);
        Judge judge = new Judge(http, grader, Optional.of(language), options, progress, given);
        try (Cell cell = jail.get().take(language)) {
            idle(cell, options.late());
            cell.deliver(source, new Variables(variables));
            Server server = new JailedServer(cell, language);
            Verdict verdict = judge.judge(server);
            server.verify();
            if (verdict.outcome() == Outcome.GRADER_FAULT) {
                throw new GradingFault("somebody else ended the submission while it was being graded");
            }
            return pointing(verdict, new Culprit(new String(source, StandardCharsets.UTF_8), language));
        } catch (IOException fault) {
            throw new GradingFault("the jail failed: " + fault.getMessage(), fault);
        }
    }

    /** With the line of the source beside each finding, where it is certain. */
    private static Verdict pointing(Verdict verdict, Culprit culprit) {
        return verdict.withFindings(finding -> {
            OptionalInt line = culprit.of(finding);
            return line.isPresent() ? finding.with("line", String.valueOf(line.getAsInt())) : finding;
        });
    }

    private static Map<String, String> given(Grader grader, Options options) {
        return new HashMap<>(grader.environment().drawn(chance(options)));
    }

    private static RandomGenerator chance(Options options) {
        return new SplittableRandom(options.seed());
    }

    private static Verdict page(
            Jail jail, Grader grader, ProgrammingLanguage language, byte[] source, Options options, Progress progress)
            throws GradingFault, InterruptedException {
        try {
            return new PageJudge(jail, grader, options, progress).judge(source, language);
        } catch (IOException fault) {
            throw new GradingFault("the page's jail failed: " + fault.getMessage(), fault);
        }
    }

    /** Ends sooner when the jail does. */
    private static void idle(Cell cell, Duration time) throws InterruptedException {
        try {
            cell.ended().get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException alive) {
            // as it should be
        }
    }

    @Override
    public void close() {
        http.close();
        jail.ifPresent(Jail::close);
    }
}
