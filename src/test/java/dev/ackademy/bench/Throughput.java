package dev.ackademy.bench;

import dev.ackademy.grader.Grading;
import dev.ackademy.grader.client.Transport;
import dev.ackademy.jail.Jail;
import dev.ackademy.jail.PoolSize;
import dev.ackademy.kit.ProgrammingLanguage;
import dev.ackademy.submission.Intake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How many verdicts come out in a second when submissions are always waiting. */
final class Throughput {
    private static final int BATCHES = 3;
    private static final int IN_A_BATCH = 60;

    private Throughput() {}

    static void measure() throws Exception {
        Bench.title("Verdicts about " + Verdicts.EXERCISE + ", JavaScript, " + IN_A_BATCH + " waiting in the queue");
        for (List<Transport> transports :
                List.of(List.of(Transport.WEBSOCKET), List.of(Transport.WEBSOCKET, Transport.POLLING))) {
            measure(transports);
        }
    }

    private static void measure(List<Transport> transports) throws Exception {
        Figures perSecond = new Figures("verdicts per second over " + transports, "/s");
        String source = Bench.source(ProgrammingLanguage.JAVASCRIPT);
        Path folder = Files.createTempDirectory("ackademy-bench");
        try (Grading grading = Grading.in(Jail.open(Bench.RUNTIMES));
                Intake intake = new Intake(folder, grading, Verdicts.EXERCISE, transports)) {
            grading.warm(PoolSize.ofEach(2));
            for (int batch = 0; batch < BATCHES; batch++) {
                long start = System.nanoTime();
                List<UUID> waiting = new ArrayList<>();
                for (int i = 0; i < IN_A_BATCH; i++) {
                    waiting.add(intake.accept(ProgrammingLanguage.JAVASCRIPT, source));
                }
                for (UUID id : waiting) {
                    Verdicts.accepted(intake.await(id));
                }
                perSecond.add(IN_A_BATCH / ((System.nanoTime() - start) / 1e9));
            }
        }
        Bench.delete(folder);
        Bench.say(perSecond);
    }
}
