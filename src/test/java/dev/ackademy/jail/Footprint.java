package dev.ackademy.jail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The memory of a cell as it stands, in bytes, as the kernel counts it. bubblewrap's own process is left out: a few
 * hundred KB, the same for every language.
 *
 * @param program the proportional set size, in which a page that n processes share counts for 1/n in each
 * @param programAlone only what no other process can share: what one more such cell really costs
 * @param relay the proportional set size of the relay
 */
public record Footprint(long program, long programAlone, long relay) {
    public static Footprint of(Cell cell) throws IOException {
        List<String> program = told(cell.program());
        List<String> relay = told(cell.processes().getLast());
        return new Footprint(bytes(program, "Pss:"), bytes(program, "Anonymous:"), bytes(relay, "Pss:"));
    }

    private static List<String> told(ProcessHandle process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"));
    }

    private static long bytes(List<String> lines, String name) throws IOException {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElseThrow(() -> new IOException("no " + name));
    }
}
