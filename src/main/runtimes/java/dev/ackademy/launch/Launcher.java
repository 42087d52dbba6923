package dev.ackademy.launch;

import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * The first program of a Java jail. It loads what a submission will need, says READY, waits on stdin for the source,
 * compiles it in memory, and then becomes the submission.
 *
 * <p>In: for each environment variable the byte 'V', its name and its value as {@link DataInputStream#readUTF} reads
 * them; then the byte 'S', a four-byte length, UTF-8 source. Out, each on a line that begins with \x01: READY; then RUN
 * before the first line of the submission runs, or WRONG with a line, a column and a message (base64, as it may span
 * lines) for each error of the compiler, and exit code 1.
 */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) throws Throwable {
        Rehearsal.play();
        System.gc();
        tell("READY");
        String source = receive();
        System.setIn(InputStream.nullInputStream());
        Submission submission = new Submission();
        if (!submission.compile(source)) {
            submission.errors().forEach(Launcher::tellWrong);
            Runtime.getRuntime().halt(1);
        }
        Entry entry = Entry.of(submission);
        tell("RUN");
        try {
            entry.run();
        } catch (InvocationTargetException failure) {
            throw ownPart(failure.getCause());
        }
    }

    private static String receive() throws IOException, ReflectiveOperationException {
        DataInputStream in = new DataInputStream(System.in);
        int kind = in.read();
        for (; kind == 'V'; kind = in.read()) {
            Environment.set(in.readUTF(), in.readUTF());
        }
        if (kind != 'S') {
            Runtime.getRuntime().halt(90); // nobody wants us any more
        }
        String source = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        return source.startsWith("\uFEFF") ? source.substring(1) : source;
    }

    /** The trace as `java Server` would print it: without the frames that called main. */
    private static Throwable ownPart(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        int end = frames.length;
        while (end > 0 && isOurs(frames[end - 1])) {
            end--;
        }
        failure.setStackTrace(Arrays.copyOf(frames, end));
        return failure;
    }

    private static boolean isOurs(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.startsWith("dev.ackademy.launch.")
                || type.startsWith("java.lang.reflect.")
                || type.startsWith("java.lang.invoke.")
                || type.startsWith("jdk.internal.reflect.");
    }

    static void tellWrong(Wrong wrong) {
        String message = Base64.getEncoder().encodeToString(wrong.message().getBytes(StandardCharsets.UTF_8));
        tell("WRONG\t" + wrong.line() + "\t" + wrong.column() + "\t" + message);
    }

    private static void tell(String words) {
        // Not closed: it is the submission's standard output from here on.
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        try {
            out.write(('\u0001' + words + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException("the platform has gone", gone);
        }
    }
}
