package dev.ackademy.live;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.List;
import java.util.SplittableRandom;

/** One kind of client that a server would rather not have. */
@FunctionalInterface
interface Trouble {
    int ROOMS = 10_000;

    /** @throws IOException when the server has had enough of it, or worse */
    void make(int port, SplittableRandom random) throws IOException, InterruptedException;

    /** Being cut off is what it deserves. */
    default void makeOnce(int port, SplittableRandom random) throws IOException, InterruptedException {
        try {
            make(port, random);
        } catch (SocketException | EOFException cutOff) {
            // as it should be
        }
    }

    /** @param maxPayload bytes that the server takes in one piece */
    static List<Trouble> all(int maxPayload) {
        return List.of(
                Trouble::comeAndGo,
                Trouble::comeAndVanish,
                Trouble::readNothing,
                Trouble::sayNothing,
                Trouble::garbage,
                (port, random) -> oversized(port, maxPayload),
                Trouble::everyRoom,
                Trouble::flood);
    }

    private static void comeAndGo(int port, SplittableRandom random) throws IOException {
        try (Wire wire = Wire.inside(port)) {
            wire.text("420[\"join\",\"room " + random.nextInt(1_000) + "\"]");
            wire.readFrame();
            wire.text("41");
            wire.drain();
        }
    }

    /** A poll is left waiting, and nobody comes for what it brings. */
    private static void comeAndVanish(int port, SplittableRandom random) throws IOException {
        try (Wire wire = new Wire(port)) {
            wire.say("GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: x\r\n\r\n");
            wire.readHead();
        }
    }

    /** Sits where a lot is poured, and does not read. */
    private static void readNothing(int port, SplittableRandom random) throws IOException {
        try (Wire deaf = Wire.inside(port);
                Wire loud = Wire.inside(port)) {
            deaf.text("420[\"join\",\"under water\"]");
            deaf.readFrame();
            for (int i = 0; i < 500; i++) {
                loud.text("42[\"pour\"]");
            }
            loud.drain();
        }
    }

    /** Half-open: it is there, and answers no ping. */
    private static void sayNothing(int port, SplittableRandom random) throws IOException {
        try (Wire wire = Wire.webSocket(port, "/socket.io/?EIO=4&transport=websocket")) {
            wire.text("40");
            wire.awaitEnd();
        }
    }

    private static void garbage(int port, SplittableRandom random) throws IOException {
        Noise noise = new Noise(random);
        try (Wire wire = Wire.inside(port)) {
            wire.text(noise.packet());
            wire.say(noise.bytes(500));
            wire.drain();
        }
    }

    private static void oversized(int port, int maxPayload) throws IOException {
        try (Wire wire = Wire.inside(port)) {
            wire.frame(Wire.TEXT, new byte[maxPayload + 1]);
            wire.drain();
        }
    }

    private static void everyRoom(int port, SplittableRandom random) throws IOException {
        try (Wire wire = Wire.inside(port)) {
            for (int i = 0; i < ROOMS; i++) {
                wire.text("42" + i + "[\"join\",\"room " + i + "\"]");
                wire.readFrame();
            }
            wire.drain();
        }
    }

    private static void flood(int port, SplittableRandom random) throws IOException {
        try (Wire wire = Wire.inside(port)) {
            for (int i = 0; i < 30_000; i++) {
                wire.text("42[\"say\",\"on and on\"]");
            }
            wire.drain();
        }
    }
}
