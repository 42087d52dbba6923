package dev.ackademy.grader;

import dev.ackademy.grader.client.Http;
import dev.ackademy.grader.client.Protocol;
import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.run.Lots;
import dev.ackademy.grader.run.Pass;
import dev.ackademy.grader.scenario.Check;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.kit.Deadline;
import dev.ackademy.kit.ProgrammingLanguage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Waits until a server listens, plays the passes, and decides the outcome. */
final class Judge {
    private static final Duration TO_LISTEN = Duration.ofSeconds(10);
    private static final Duration LAST_WORDS = Duration.ofMillis(500);
    private static final Duration TO_FINISH = Duration.ofSeconds(45);

    private final Http http;
    private final Grader grader;
    private final Optional<ProgrammingLanguage> language;
    private final Options options;
    private final List<Transport> transports;
    private final Progress progress;
    private final Lots lots;
    private final int toDo;
    private int checksDone;

    /**
     * @param language of the program, where it is known
     * @param given what the server was started with, and what that was made of
     */
    Judge(
            Http http,
            Grader grader,
            Optional<ProgrammingLanguage> language,
            Options options,
            Progress progress,
            Map<String, String> given) {
        this.http = http;
        this.grader = grader;
        this.language = language;
        this.options = options;
        this.transports = grader.transports(options.transports());
        this.progress = progress;
        this.lots = new Lots(given);
        this.toDo = transports.stream()
                .mapToInt(transport -> asked(transport).checks().size())
                .sum();
    }

    Verdict judge(Server server) throws IOException, InterruptedException {
        long start = System.nanoTime();
        report(Progress.Phase.STARTING);
        List<CheckResult> checks = new ArrayList<>();
        Ended end = play(server, checks);
        report(Progress.Phase.DECIDING);
        return new Verdict(
                grader.exercise(),
                language,
                options.seed(),
                end.reason().outcome(),
                end.reason().id(),
                end.facts(),
                checks,
                diagnosed(checks),
                server.output(),
                (System.nanoTime() - start) / 1_000_000);
    }

    /** The first check that failed although everything that it stands on is in order. */
    private Optional<String> diagnosed(List<CheckResult> checks) {
        Set<String> failed = checks.stream()
                .filter(check -> !check.findings().isEmpty())
                .map(CheckResult::id)
                .collect(Collectors.toSet());
        return grader.checks().stream()
                .filter(check -> failed.contains(check.id()))
                .filter(check -> check.after().stream().noneMatch(failed::contains))
                .map(Check::id)
                .findFirst();
    }

    private Ended play(Server server, List<CheckResult> checks) throws IOException, InterruptedException {
        if (!server.listening(TO_LISTEN)) {
            grader.checks().forEach(check -> checks.add(CheckResult.notRun(check.id(), transports.getFirst())));
            return early(server);
        }
        Deadline end = Deadline.in(TO_FINISH);
        for (Transport transport : transports) {
            report(Progress.Phase.CHECKING);
            List<CheckResult> results = new Pass(
                            asked(transport), server.url(), transport, options.seed(), lots, http, server::printed)
                    .play(server.ended(), end, this::checkDone);
            keepWorse(checks, results);
            if (!results.stream().allMatch(CheckResult::passed)) {
                break;
            }
        }
        return decide(server, checks, end);
    }

    private static Ended early(Server server) throws InterruptedException {
        if (!(server instanceof Server.Elsewhere) && !ends(server)) {
            return Ended.of(Reason.NEVER_LISTENED, "seconds", TO_LISTEN.toSeconds());
        }
        Ended how = server.how();
        return how.reason() == Reason.CRASHED ? new Ended(Reason.ENDED_EARLY, how.facts()) : how;
    }

    /** A process that is gone is told so a moment later, when its last words have been read. */
    private static boolean ends(Server server) throws InterruptedException {
        try {
            server.ended().get(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException alive) {
            return false;
        }
    }

    private Ended decide(Server server, List<CheckResult> checks, Deadline end) throws InterruptedException {
        boolean stopped = checks.stream().anyMatch(check -> check.status() == CheckResult.Status.ERROR);
        if (server.ended().isDone() || (stopped && ends(server))) {
            return server.how();
        }
        long passed = checks.stream().filter(CheckResult::passed).count();
        Map<String, String> counts = Map.of("passed", String.valueOf(passed), "total", String.valueOf(checks.size()));
        if (passed == checks.size()) {
            return new Ended(Reason.ALL_PASSED, counts);
        }
        if (unanswered(checks) && !answers(server.url())) {
            return server.ended().isDone() ? server.how() : Ended.of(Reason.STOPPED_ANSWERING);
        }
        return end.over() ? Ended.of(Reason.OUT_OF_TIME, "seconds", TO_FINISH.toSeconds()) : failed(server, counts);
    }

    /** An error that the program printed tells more than what came of it. */
    private static Ended failed(Server server, Map<String, String> counts) {
        return server.thrown()
                .map(error -> {
                    Map<String, String> facts = new HashMap<>(counts);
                    facts.put("line", String.valueOf(error.line()));
                    facts.put("observed", error.says());
                    return new Ended(Reason.CHECKS_FAILED_WITH_ERROR, facts);
                })
                .orElseGet(() -> new Ended(Reason.CHECKS_FAILED, counts));
    }

    private static boolean unanswered(List<CheckResult> checks) {
        List<Finding> findings =
                checks.stream().flatMap(check -> check.findings().stream()).toList();
        boolean silence = findings.stream().anyMatch(finding -> switch (finding.symptom()) {
            case UNANSWERED, MUTE, NOT_CONNECTED -> true;
            default -> false;
        });
        return silence && !turnsEveryoneAway(findings);
    }

    /** Whoever hangs up is not stuck: a server that lives on another path, say. */
    private static boolean turnsEveryoneAway(List<Finding> findings) {
        return findings.stream().allMatch(finding -> finding.symptom() == Symptom.NOT_CONNECTED)
                && findings.stream()
                        .anyMatch(finding -> !"new".equals(finding.facts().get("observed")));
    }

    /** A server that is stuck in a loop still accepts connections, because the system does that; it does not answer. */
    private boolean answers(URI server) throws InterruptedException {
        String path = grader.frames().map(Protocol::path).orElse("/socket.io/?EIO=4&transport=polling");
        HttpRequest handshake = HttpRequest.newBuilder(server.resolve(path))
                .timeout(grader.patience())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            // The head is answer enough. Whoever waits for the body waits as long as the server likes.
            client.send(handshake, HttpResponse.BodyHandlers.ofInputStream())
                    .body()
                    .close();
            client.shutdownNow();
            return true;
        } catch (HttpTimeoutException silence) {
            return false;
        } catch (IOException hungUp) {
            return true; // wrongly, but it does answer: what the checks found tells more
        }
    }

    /**
     * The checks to play over that transport. netty-socketio answers a POST before it handles it, so it may handle two of one
     * client the other way round: what hurries is then asked of Java over the first transport only.
     */
    private Grader asked(Transport transport) {
        boolean unordered = transport == Transport.POLLING
                && transport != transports.getFirst()
                && language.filter(ProgrammingLanguage.JAVA::equals).isPresent();
        return unordered
                ? grader.only(grader.checks().stream()
                        .filter(check -> !check.hurries())
                        .map(Check::id)
                        .collect(Collectors.toSet()))
                : grader;
    }

    /** A check counts as passed when it passed over every transport that it was played over. */
    private static void keepWorse(List<CheckResult> checks, List<CheckResult> results) {
        if (checks.isEmpty()) {
            checks.addAll(results);
            return;
        }
        Map<String, CheckResult> byId =
                results.stream().collect(Collectors.toMap(CheckResult::id, Function.identity()));
        checks.replaceAll(before -> {
            CheckResult now = byId.getOrDefault(before.id(), before);
            return before.passed() && !now.passed() ? now : before;
        });
    }

    private void checkDone() {
        checksDone++;
        report(Progress.Phase.CHECKING);
    }

    private void report(Progress.Phase phase) {
        progress.at(phase, checksDone, toDo);
    }
}
