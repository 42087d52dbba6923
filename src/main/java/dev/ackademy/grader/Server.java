package dev.ackademy.grader;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** A server that is to be judged, started by us or by the learner. */
interface Server {
    URI url();

    /** Completes when the server's process ends; never, when we did not start it. */
    CompletableFuture<?> ended();

    /**
     * Waits until the port accepts a connection.
     *
     * @return false when it did not within that time
     */
    boolean listening(Duration time) throws IOException, InterruptedException;

    /** How the process ended, once it has. */
    Ended how();

    /** What the program printed so far, capped. */
    List<String> output();

    /** The last error that it printed. */
    Optional<Thrown> thrown();

    /** @throws IOException when what carries the connections to it has failed, so that nothing seen is to be believed */
    void verify() throws IOException;

    /** How often it printed this line on stdout so far; empty when nobody here can see that. */
    OptionalLong printed(String line);

    /** A server somebody else runs. */
    record Elsewhere(URI url, CompletableFuture<?> ended) implements Server {
        Elsewhere(URI url) {
            this(url, new CompletableFuture<>());
        }

        @Override
        public boolean listening(Duration time) {
            int port = url.getPort() >= 0 ? url.getPort() : url.getScheme().equals("https") ? 443 : 80;
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(url.getHost(), port), (int) time.toMillis());
                return true;
            } catch (IOException refused) {
                return false;
            }
        }

        @Override
        public Ended how() {
            return Ended.of(Reason.NOT_REACHABLE, "url", url.toString());
        }

        @Override
        public List<String> output() {
            return List.of();
        }

        @Override
        public Optional<Thrown> thrown() {
            return Optional.empty();
        }

        @Override
        public void verify() {}

        @Override
        public OptionalLong printed(String line) {
            return OptionalLong.empty();
        }
    }
}
