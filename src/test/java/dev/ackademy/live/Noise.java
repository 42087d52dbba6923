package dev.ackademy.live;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;

/** Almost right requests and packets: parts of good ones, put together by chance, and then a few letters changed. */
record Noise(RandomGenerator random) {
    private static final List<String> METHODS =
            List.of("GET", "POST", "OPTIONS", "PUT", "DELETE", "HEAD", "get", "", "Ã");
    private static final List<String> TARGETS = List.of(
            "/socket.io/?EIO=4&transport=polling",
            "/socket.io/?EIO=4&transport=websocket",
            "/socket.io/?EIO=4&transport=polling&sid=abc",
            "/socket.io/?EIO=4&transport=polling&transport=polling",
            "/socket.io/?EIO=3&transport=polling",
            "/socket.io/?EIO=4&transport=%zz",
            "/socket.io/?EIO=4&transport=polling&sid=%00%ff",
            "/socket.io/?" + "&".repeat(2_000),
            "/socket.io",
            "/socket.io/../socket.io/?EIO=4",
            "http://[::1/socket.io/",
            "*",
            "");
    private static final List<String> HEADERS = List.of(
            "Host: localhost",
            "Content-Length: 5",
            "Content-Length: -1",
            "Content-Length: 99999999999999999999",
            "Content-Length: 5\r\nContent-Length: 6",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: gzip, chunked",
            "Expect: 100-continue",
            "Upgrade: websocket\r\nConnection: Upgrade",
            "Upgrade: h2c",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Key: ",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Version: thirteen",
            "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits=99",
            "Origin: null",
            "Origin: http://evil.example",
            "Cookie: visitor=; visitor; =;;; \u0001",
            "X-Forwarded-For: 1.2.3.4, ::ffff:1.2.3.4%eth0",
            "X-Forwarded-For: ,",
            ": no name",
            "no colon",
            "Long: " + "x".repeat(9_000));
    private static final List<String> BODIES =
            List.of("", "40", "5\r\nhello\r\n0\r\n\r\n", "ffffffff\r\nx", "-1\r\n\r\n", "40\u001e42[\"say\"]");

    private static final List<String> HEADS = List.of(
            "40",
            "41",
            "42",
            "43",
            "44",
            "45",
            "46",
            "47",
            "49",
            "4",
            "0",
            "1",
            "2",
            "3",
            "5",
            "6",
            "9",
            "b",
            "451-",
            "452-",
            "4599999999999-",
            "461-",
            "2probe",
            "");
    private static final List<String> NAMESPACES =
            List.of("", "", "/,", "/chat,", "/chat?x=1,", "/unknown,", "/chat", ",");
    private static final List<String> ACKS =
            List.of("", "", "0", "7", "9007199254740993", "-1", "007", "99999999999999999999");
    private static final List<String> DATA = List.of(
            "[\"say\",1]",
            "[\"tell\",\"x\"]",
            "[\"say\",{\"_placeholder\":true,\"num\":0}]",
            "[\"say\",{\"_placeholder\":true,\"num\":-1},{\"_placeholder\":true,\"num\":1e9}]",
            "[\"connect\"]",
            "[]",
            "[1]",
            "[null]",
            "{}",
            "{\"token\":1}",
            "\"x\"",
            "[\"say\",1e999999,0.1e-9999,123456789012345678901234567890]",
            "[\"say\",\"\\ud800\"]",
            "[\"say\",\"\u0000\u001f\"]",
            "[".repeat(3_000),
            "{\"a\":".repeat(3_000),
            "[\"say\",\"" + "x".repeat(30_000) + "\"]",
            "");

    byte[] request(String usual) {
        String target = random.nextInt(3) == 0 ? usual : one(TARGETS);
        StringBuilder request =
                new StringBuilder(one(METHODS)).append(' ').append(target).append(" HTTP/1.1\r\n");
        for (int i = random.nextInt(6); i > 0; i--) {
            request.append(one(HEADERS)).append("\r\n");
        }
        request.append("\r\n").append(one(BODIES));
        return changed(request.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** One packet of Engine.IO as text. */
    String packet() {
        String packet = one(HEADS) + one(NAMESPACES) + one(ACKS) + one(DATA);
        return random.nextInt(3) == 0
                ? new String(changed(packet.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8)
                : packet;
    }

    /** The body of a POST. */
    String packets() {
        StringBuilder body = new StringBuilder(packet());
        for (int i = random.nextInt(4); i > 0; i--) {
            body.append('\u001e');
            body.append(random.nextInt(4) == 0 ? "b" + Base64.getEncoder().encodeToString(bytes(20)) : packet());
        }
        return body.toString();
    }

    byte[] bytes(int most) {
        byte[] bytes = new byte[random.nextInt(most + 1)];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] changed(byte[] bytes) {
        for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
