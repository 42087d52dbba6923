package dev.ackademy.bench;

import dev.ackademy.jail.Cell;
import dev.ackademy.jail.Footprint;
import dev.ackademy.jail.Jail;
import dev.ackademy.kit.ProgrammingLanguage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Idle jails, two of each language as the pool keeps them, all at once. What a page costs depends on how many share it:
 * most of an idle Node is the pages of its program file, which all Nodes of a machine share.
 */
final class Memory {

    private Memory() {}

    static void measure() throws Exception {
        Bench.title("Memory of an idle jail");
        for (int each : new int[] {1, 2, 6}) {
            table(each);
        }
    }

    private static void table(int each) throws Exception {
        Map<ProgrammingLanguage, List<Cell>> idle = new EnumMap<>(ProgrammingLanguage.class);
        try (Jail jail = Jail.open(Bench.RUNTIMES)) {
            for (int i = 0; i < each; i++) {
                for (ProgrammingLanguage language : ProgrammingLanguage.SERVERS) {
                    idle.computeIfAbsent(language, first -> new ArrayList<>()).add(jail.take(language));
                }
            }
            for (ProgrammingLanguage language : ProgrammingLanguage.SERVERS) {
                String what = each + " × " + language.title();
                Figures program = new Figures(what + ": PSS of the jail", "MB");
                Figures alone = new Figures(what + ": of it, shared with nobody", "MB");
                Figures relay = new Figures(what + ": PSS of its relay", "MB");
                for (Cell cell : idle.getOrDefault(language, List.of())) {
                    Footprint footprint = Footprint.of(cell);
                    program.add(footprint.program() / 1e6);
                    alone.add(footprint.programAlone() / 1e6);
                    relay.add(footprint.relay() / 1e6);
                }
                List.of(program, alone, relay).forEach(Bench::say);
            }
        }
    }
}
