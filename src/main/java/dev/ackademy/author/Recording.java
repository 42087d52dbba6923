package dev.ackademy.author;

import dev.ackademy.grader.verdict.Outcome;
import dev.ackademy.kit.ProgrammingLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the labelled mistakes of an exercise are told, in {@code submissions/told.<language>.txt}: a change of a grader, or
 * of how verdicts are made, shows there what it means for learners. An {@link Account} stands below each folder's name.
 *
 * @param told by folder, the lines of its account
 */
record Recording(Path file, Map<String, List<String>> told) {
    private static final String HEAD =
            "# What each mistake is told first. Written by: ./ackademy check --prove --record\n";
    private static final String INDENT = "  ";

    Recording {
        told = new TreeMap<>(told);
    }

    /** One for each language in which a mistake was tried with the usual seed; what was drawn with another differs. */
    static List<Recording> of(Proof proof) {
        Map<ProgrammingLanguage, Recording> all = new TreeMap<>();
        for (Row row : proof.rows()) {
            if (row.trial() instanceof Trial.Labelled(Sample sample) && isRecorded(sample, row)) {
                all.computeIfAbsent(sample.language(), language -> new Recording(file(sample), Map.of()))
                        .told()
                        .put(sample.folder(), Account.of(row.verdict()));
            }
        }
        return List.copyOf(all.values());
    }

    /**
     * Whether a mistake was told otherwise than its file says.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    static boolean isNews(Row row) {
        try {
            if (!(row.trial() instanceof Trial.Labelled(Sample sample)) || !isRecorded(sample, row)) {
                return false;
            }
            Recording now = new Recording(file(sample), Map.of(sample.folder(), Account.of(row.verdict())));
            return !now.same(now.before().told(), sample.folder());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isRecorded(Sample sample, Row row) {
        return sample.outcome() == Outcome.WRONG_ANSWER && row.verdict().seed() == Proving.SEED;
    }

    private static Path file(Sample sample) {
        return sample.submissions().resolve("told." + sample.language().id() + ".txt");
    }

    /** What the file holds; nothing when there is none yet. */
    private Recording before() throws IOException {
        Map<String, List<String>> accounts = new LinkedHashMap<>();
        List<String> account = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith(INDENT)) {
                account.add(line.substring(INDENT.length()));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                account = new ArrayList<>();
                accounts.put(line, account);
            }
        }
        return new Recording(file, accounts);
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException never) {
            return List.of();
        }
    }

    /** What is told otherwise than the file says: of each such mistake its folder, and the lines that went and came. */
    List<String> differences() throws IOException {
        Map<String, List<String>> before = before().told();
        return Stream.concat(before.keySet().stream(), told.keySet().stream())
                .distinct()
                .sorted()
                .filter(folder -> !same(before, folder))
                .map(folder -> folder + "\n" + difference(account(before, folder), account(told, folder)))
                .toList();
    }

    private boolean same(Map<String, List<String>> before, String folder) {
        return Account.firm(account(before, folder)).equals(Account.firm(account(told, folder)));
    }

    private static List<String> account(Map<String, List<String>> all, String folder) {
        return all.getOrDefault(folder, List.of());
    }

    private static String difference(List<String> before, List<String> now) {
        String gone = lines("  - ", before.stream().filter(line -> !now.contains(line)));
        String come = lines("  + ", now.stream().filter(line -> !before.contains(line)));
        return gone.isEmpty() && come.isEmpty() ? "  the same lines in another order\n" : gone + come;
    }

    private static String lines(String mark, Stream<String> lines) {
        return lines.map(line -> mark + line + "\n").collect(Collectors.joining());
    }

    /** Leaves as it is what is told as before. */
    void write() throws IOException {
        Map<String, List<String>> before = before().told();
        StringBuilder text = new StringBuilder(HEAD);
        told.forEach((folder, account) -> {
            text.append('\n').append(folder).append('\n');
            (same(before, folder) ? account(before, folder) : account)
                    .forEach(line -> text.append(INDENT).append(line).append('\n'));
        });
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
