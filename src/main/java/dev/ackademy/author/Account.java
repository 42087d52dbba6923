package dev.ackademy.author;

import dev.ackademy.grader.scenario.Symptom;
import dev.ackademy.grader.verdict.CheckResult;
import dev.ackademy.grader.verdict.Diagnosis;
import dev.ackademy.grader.verdict.Finding;
import dev.ackademy.grader.verdict.Verdict;
import dev.ackademy.grader.verdict.WireLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a learner is told first, for whoever compares it with what was told yesterday: the check, the symptom, the code and
 * the facts, and the packets of the client that it is about, up to the wrong one. Ids and times are masked, and packets
 * that came in together are sorted.
 */
final class Account {
    private static final int LONGEST = 160;
    private static final int MOST_PACKETS = 40;
    private static final Pattern FIRM = Pattern.compile("(event|line): ");

    /**
     * Ids of three libraries, times since 1970 in milliseconds, ports, and what a server counts for everyone: checks that
     * are played side by side share its counters.
     */
    private static final List<Mask> MASKS = List.of(
            mask("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>"),
            mask("(?<![\\w-])(?=[\\w-]*[A-Z])(?=[\\w-]*[a-z])[\\w-]{20}(?![\\w-])", "<id>"),
            mask("\\b1\\d{12}\\b", "<time>"),
            mask("(?<=[iI]d\":)\\d+", "<n>"),
            mask("(?<=^4[23](/[^,\\[]{0,99},)?)\\d+(?=\\[)", "<n>"),
            mask("(?<=127\\.0\\.0\\.1:)\\d+", "<port>"));

    private record Mask(Pattern what, String by) {}

    private static Mask mask(String what, String by) {
        return new Mask(Pattern.compile(what), by);
    }

    private Account() {}

    /**
     * Of an account, what is the same in every run: the symptom, the code, the event and the line of the source. Which of
     * several clients was told first, in which of the checks that it fails, and how a library orders the fields of a
     * payload, is left to chance; the checks that every run fails stand in the mistake's label.
     */
    static List<String> firm(List<String> account) {
        return IntStream.range(0, account.size())
                .filter(i -> i == 0 || FIRM.matcher(account.get(i)).lookingAt())
                .mapToObj(i -> i == 0 ? withoutCheck(account.getFirst()) : account.get(i))
                .toList();
    }

    private static String withoutCheck(String head) {
        return head.substring(head.indexOf(' ') + 1);
    }

    /** A line each; empty when nothing was found wrong. */
    static List<String> of(Verdict verdict) {
        return verdict.diagnosis().map(Account::of).orElse(List.of());
    }

    private static List<String> of(Diagnosis diagnosis) {
        Finding finding = diagnosis.finding();
        List<String> lines = new ArrayList<>();
        lines.add(diagnosis.check().id() + " " + finding.symptom().word() + " " + finding.code());
        new TreeMap<>(finding.facts())
                .forEach((name, value) -> lines.add(name + ": " + (isTime(finding, name) ? "<ms>" : masked(value))));
        lines.addAll(packets(diagnosis.check(), finding));
        return lines;
    }

    private static boolean isTime(Finding finding, String fact) {
        boolean untimely = finding.symptom() == Symptom.EARLY || finding.symptom() == Symptom.LATE;
        return fact.equals("ms") || (untimely && fact.equals("observed"));
    }

    private static List<String> packets(CheckResult check, Finding finding) {
        Optional<WireLine> wrong =
                check.transcript().stream().filter(WireLine::wrong).findFirst();
        Optional<String> client = wrong.map(WireLine::client).or(() -> named(check, finding));
        List<String> told = new ArrayList<>();
        List<String> came = new ArrayList<>();
        for (WireLine line : check.transcript()) {
            if (client.filter(line.client()::equals).isEmpty() || ofTheHandshakes(line)) {
                continue;
            }
            String text = (line.sent() ? " > " : " < ") + masked(line.packet());
            if (line.sent() || line.wrong()) {
                came.stream().sorted().forEach(told::add);
                came.clear();
                told.add((line.wrong() ? "!" : " ") + text);
            } else {
                came.add(" " + text);
            }
            if (line.wrong()) {
                break;
            }
        }
        came.stream().sorted().forEach(told::add);
        return told.size() <= MOST_PACKETS ? told : List.of("  … " + (told.size() - 1) + " packets", told.getLast());
    }

    /** The client that a finding calls by its person's name. */
    private static Optional<String> named(CheckResult check, Finding finding) {
        return check.people().entrySet().stream()
                .filter(person -> person.getValue().equals(finding.facts().get("client")))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The handshakes of Engine.IO and of namespaces: several go on at the same time, each in its own order. */
    private static boolean ofTheHandshakes(WireLine line) {
        return !line.packet().startsWith("4") || line.packet().startsWith("40");
    }

    private static String masked(String text) {
        String masked = text.lines().findFirst().orElse("");
        for (Mask mask : MASKS) {
            masked = mask.what().matcher(masked).replaceAll(mask.by());
        }
        return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST) + "…";
    }
}
