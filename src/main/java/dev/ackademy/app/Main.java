package dev.ackademy.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the process starts. Exit codes: 0 good, 1 the submission or the content is wrong, 2 usage, 3 our fault. */
@Command(
        name = "ackademy",
        mixinStandardHelpOptions = true,
        version = "ackademy 0.1.0",
        description = "Learn real-time web programming by running it.",
        subcommands = {
            ServeCommand.class,
            GradeCommand.class,
            CheckCommand.class,
            AuthorCommand.class,
            NewCommand.class,
            DoctorCommand.class,
            AccountCommand.class,
            TrainCommand.class
        },
        footer = {"", "Also, from the launcher: setup (installs what is missing), test (runs every test)."})
public final class Main {
    /** The submission or the content is wrong. */
    static final int WRONG = 1;
    /** Ours. */
    static final int OUR_FAULT = 3;

    Main() {}

    public static void main(String[] arguments) {
        Runtime.getRuntime().exit(run(arguments));
    }

    static int run(String... arguments) {
        CommandLine command = new CommandLine(new Main())
                .setOut(utf8(new java.io.FileOutputStream(java.io.FileDescriptor.out)))
                .setErr(utf8(new java.io.FileOutputStream(java.io.FileDescriptor.err)))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, result) -> told(failure, line.getErr()));
        return command.execute(arguments);
    }

    /** A refusal is a sentence. What nobody foresaw comes with all that helps to find it. */
    private static int told(Exception failure, PrintWriter err) {
        if (failure instanceof Refusal refusal) {
            err.println("ackademy: " + refusal.getMessage());
            return refusal.exitCode();
        }
        err.println("ackademy: something of ours failed: " + failure + ". Please report it with what follows.");
        failure.printStackTrace(err);
        return OUR_FAULT;
    }

    private static PrintWriter utf8(java.io.OutputStream stream) {
        return new PrintWriter(new java.io.OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
