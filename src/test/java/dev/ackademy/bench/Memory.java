package dev.ackademy.bench;

import dev.ackademy.jail.Cell;
import dev.ackademy.jail.Footprint;
import dev.ackademy.jail.Jail;
import dev.ackademy.kit.ProgrammingLanguage;
import java.util.ArrayList;
import java.util.List;

/**
 * Idle jails, two of each language as the pool keeps them, all at once. What a page costs depends on how many share it:
 * most of an idle Node is the pages of its program file, which all Nodes of a machine share.
 */
final class Memory {
    private static final List<ProgrammingLanguage> LANGUAGES = List.of(ProgrammingLanguage.values());

    private Memory() {}

    static void measure() throws Exception {
        Bench.title("Memory of an idle jail");
        for (int each : new int[] {1, 2, 6}) {
            table(each);
        }
    }

    private static void table(int each) throws Exception {
        List<Cell> idle = new ArrayList<>();
        try (Jail jail = Jail.open(Bench.RUNTIMES)) {
            for (int i = 0; i < each; i++) {
                for (ProgrammingLanguage language : LANGUAGES) {
                    idle.add(jail.take(language));
                }
            }
            for (ProgrammingLanguage language : LANGUAGES) {
                String what = each + " × " + language.title();
                Figures program = new Figures(what + ": PSS of the jail", "MB");
                Figures alone = new Figures(what + ": of it, shared with nobody", "MB");
                Figures relay = new Figures(what + ": PSS of its relay", "MB");
                for (int i = LANGUAGES.indexOf(language); i < idle.size(); i += LANGUAGES.size()) {
                    Footprint footprint = Footprint.of(idle.get(i));
                    program.add(footprint.program() / 1e6);
                    alone.add(footprint.programAlone() / 1e6);
                    relay.add(footprint.relay() / 1e6);
                }
                List.of(program, alone, relay).forEach(Bench::say);
            }
        }
    }
}
