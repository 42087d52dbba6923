package dev.ackademy.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** An nginx of our own that sends files of one folder, as a good static server is set up. */
final class Nginx implements AutoCloseable {
    private static final Duration TO_START = Duration.ofSeconds(10);
    private static final long A_MOMENT = TimeUnit.MILLISECONDS.toNanos(20);

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param folder its files and, with {@code .gz} behind their names, the same compressed */
    static Nginx serving(Path program, Path folder) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path settings = Files.writeString(folder.resolve("nginx.conf"), settings(folder, port));
        Process process = new ProcessBuilder(
                        program.toString(), "-p", folder.toString(), "-c", settings.toString(), "-e", "stderr")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        Nginx nginx = new Nginx(process, port);
        nginx.await(folder.resolve("nginx.log"));
        return nginx;
    }

    private static String settings(Path folder, int port) {
        // As root it would give its workers a user that cannot read a folder of ours.
        String user = System.getProperty("user.name").equals("root") ? "user root;\n" : "";
        return user + """
                daemon off;
                worker_processes 2;
                pid nginx.pid;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  gzip_static on;
                  keepalive_requests 100000000;
                  open_file_cache max=100;
                  default_type text/html;
                  client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3; uwsgi_temp_path t4; scgi_temp_path t5;
                  server { listen 127.0.0.1:PORT; root FOLDER; }
                }
                """.replace("PORT", Integer.toString(port)).replace("FOLDER", folder.toString());
    }

    private void await(Path log) throws IOException {
        long end = System.nanoTime() + TO_START.toNanos();
        while (true) {
            try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                if (!process.isAlive() || System.nanoTime() - end > 0) {
                    close();
                    throw new IOException("nginx did not start: " + Files.readString(log), notYet);
                }
                LockSupport.parkNanos(A_MOMENT);
            }
        }
    }

    int port() {
        return port;
    }

    /** What it and its workers computed so far, in user and kernel mode. */
    Duration computed() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
