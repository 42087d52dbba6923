package dev.ackademy.launch;

import com.corundumstudio.socketio.SocketIOServer;
import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Does once what a submission will do: compiles a small server, starts it and shakes hands with it. A broken runtime
 * shows here, before anybody waits, and the compiler and the library are loaded afterwards.
 */
final class Rehearsal {
    private static final int PORT = 39999;
    private Rehearsal() {}

    static void play() throws ReflectiveOperationException, IOException {
        Submission sample = compiled();
        SocketIOServer server = (SocketIOServer)
                sample.loadClass("Server").getMethod("start", int.class).invoke(null, PORT);
        shakeHands();
        stop(server);
        // The first time loads the compiler, the second runs it as it will run for the submission. A third gains little.
        compiled();
    }

    private static Submission compiled() {
        Submission sample = new Submission();
        if (!sample.compile(Sample.SOURCE)) {
            throw new IllegalStateException("the sample did not compile: " + sample.errors());
        }
        return sample;
    }

    private static void shakeHands() throws IOException {
        try (Socket client = new Socket("127.0.0.1", PORT)) {
            client.getOutputStream()
                    .write("GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: jail\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = client.getInputStream();
            String answer = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
            if (!answer.equals("HTTP/1.1 200")) {
                throw new IOException("the sample answered " + answer);
            }
        }
    }

    /** Stops without the quiet period of two seconds, which Netty keeps for clients that are not here. */
    private static void stop(SocketIOServer server) throws ReflectiveOperationException {
        for (String name : new String[] {"bossGroup", "workerGroup"}) {
            Field field = SocketIOServer.class.getDeclaredField(name);
            field.setAccessible(true);
            ((EventLoopGroup) field.get(server)).shutdownGracefully(0, 0, TimeUnit.SECONDS);
        }
        server.stop();
    }
}
