package dev.ackademy.jail;

import dev.ackademy.jail.JailReport.Fact;
import dev.ackademy.kit.ProgrammingLanguage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out whether this host can confine submissions, by doing it: for {@code doctor}, and before a jail opens. */
public final class JailProbe {
    private final Path runtimes;
    private final Survey survey;
    private final Staging staging;

    /** @param runtimes the folder that the build assembles */
    public JailProbe(Path runtimes) {
        this(runtimes, Survey.here(), Staging.usual());
    }

    JailProbe(Path runtimes, Survey survey, Staging staging) {
        this.runtimes = runtimes;
        this.survey = survey;
        this.staging = staging;
    }

    /** Tries everything, and starts each language once; a few seconds. Never throws for what the host lacks. */
    public JailReport report() {
        Findings findings = findings();
        Map<ProgrammingLanguage, Fact> languages = new EnumMap<>(ProgrammingLanguage.class);
        findings.workshop().ifPresent(workshop -> {
            workshop.tryLanguages(languages);
            workshop.release();
        });
        return new JailReport(findings.host(), languages);
    }

    /** @param workshop what a jail is opened with; empty when a fact fails */
    record Findings(List<Fact> host, Optional<Workshop> workshop) {}

    Findings findings() {
        Optional<Host> host = survey.host();
        List<Fact> facts = new ArrayList<>(survey.facts());
        if (host.isEmpty()) {
            return new Findings(facts, Optional.empty());
        }
        RuntimesFolder folder;
        try {
            folder = staging.reachable(host.get(), RuntimesFolder.at(runtimes));
            facts.add(Fact.good("the runtimes are built", folder.path().toString()));
        } catch (JailUnavailable reason) {
            facts.add(Fact.bad("the runtimes are built", reason.reason(), reason.remedy()));
            return new Findings(facts, Optional.empty());
        }
        BreakOut breakOut = new BreakOut(host.get(), folder);
        List<Fact> attempted = breakOut.attempt();
        facts.addAll(attempted);
        if (!attempted.stream().allMatch(Fact::holds)) {
            folder.release();
            return new Findings(facts, Optional.empty());
        }
        return new Findings(facts, Optional.of(new Workshop(host.get(), folder, breakOut.capped())));
    }
}
