package dev.ackademy.jail;

import java.time.Duration;

/**
 * What every program may use, whatever its language; memory is the language's own ({@link LanguageRuntime}).
 *
 * @param cpuTime from the delivery of the source, over all threads
 * @param startWithin how long a jail may take until it waits for its source
 * @param diskBytes of its one writable folder, /tmp, which lives in memory
 * @param fileBytes of the largest file
 * @param keptOutputBytes of both streams together
 * @param outputBytes more than these, and the program is ended
 */
record Allowance(
        Duration cpuTime,
        Duration startWithin,
        int threads,
        int openFiles,
        long diskBytes,
        long fileBytes,
        int keptOutputBytes,
        long outputBytes) {

    static final Allowance USUAL = new Allowance(
            Duration.ofSeconds(20), Duration.ofSeconds(30), 64, 512, 32L << 20, 16L << 20, 64 << 10, 8L << 20);

    /** Where the kernel memory behind sockets has no bound ({@link Relay#capped}), fewer sockets have to do. */
    Allowance withOpenFiles(int files) {
        return new Allowance(cpuTime, startWithin, threads, files, diskBytes, fileBytes, keptOutputBytes, outputBytes);
    }

    Allowance withCpuTime(Duration time) {
        return new Allowance(time, startWithin, threads, openFiles, diskBytes, fileBytes, keptOutputBytes, outputBytes);
    }
}
