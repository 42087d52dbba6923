package dev.ackademy.app;

import dev.ackademy.jail.JailProbe;
import dev.ackademy.jail.JailReport;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ackademy doctor}: what this host can do, and what fixes what it can't. It really tries to break out. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Tells what this host can do, and what fixes what it can't.")
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) {
            return Main.OUR_FAULT;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Site: Java " + Runtime.version().feature() + " at " + System.getProperty("java.home"));
        JailReport report = new JailProbe(Home.runtimes()).report();
        List<JailReport.Fact> facts = new ArrayList<>(report.host());
        facts.addAll(report.languages().values());
        facts.add(browser());
        facts.forEach(fact -> {
            out.println((fact.holds() ? "  ✓ " : "  ✗ ") + fact.name() + ": " + fact.seen());
            if (!fact.holds()) {
                out.println("      " + fact.remedy());
            }
        });
        boolean well = facts.stream().allMatch(JailReport.Fact::holds);
        out.println(
                well
                        ? "Everything works here."
                        : report.confines()
                                ? "Submissions are graded; what is marked ✗ is off."
                                : "Lessons and sandbox work here; submissions are off until the first ✗ is mended.");
        out.flush();
        return well ? 0 : Main.WRONG;
    }

    private static JailReport.Fact browser() {
        Path chromium = Path.of("/usr/bin/chromium");
        boolean there = Files.isExecutable(chromium);
        return new JailReport.Fact(
                "a browser for browser tests",
                there,
                there ? chromium.toString() : "there is no " + chromium,
                there ? "" : "Run ./ackademy setup, or: sudo apt-get install chromium fonts-noto-cjk");
    }
}
