package dev.ackademy.learner.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ackademy.web.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * An OpenID provider of this test, honest until it is told otherwise. It keeps to its half of the flow: a code is good once,
 * for the address and the verifier that it was asked with, and for whoever knows the client's secret.
 */
final class PlayedProvider implements AutoCloseable {
    static final String CLIENT = "ackademy";
    static final String SECRET = "a secret, not+plain/ascii=é";

    private static final Clock REAL = Clock.systemUTC();

    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    final AtomicInteger askedForMetadata = new AtomicInteger();
    volatile RSAKey key = rsa("first");
    volatile JWKSet published = new JWKSet(key.toPublicJWK());
    volatile UnaryOperator<JWTClaimsSet.Builder> claims = claims -> claims;
    volatile Optional<Function<JWTClaimsSet, JWT>> forged = Optional.empty();
    volatile UnaryOperator<Map<String, Object>> metadata = told -> told;
    volatile boolean checksVerifier = true;
    volatile Mood mood = Mood.WELL;

    /** How it answers whatever it is asked. */
    enum Mood {
        WELL,
        /** 503. */
        DOWN,
        /** Never. */
        SILENT,
        /** More than anybody wants to read. */
        ENDLESS,
        /** With a redirect to itself. */
        EVASIVE
    }

    PlayedProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", exchange -> {
            askedForMetadata.incrementAndGet();
            answer(exchange, 200, Json.of(metadata.apply(metadata())));
        });
        server.createContext("/keys", exchange -> answer(exchange, 200, published.toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Map<String, Object> metadata() {
        return new HashMap<>(Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/login",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/keys",
                "response_types_supported",
                new String[] {"code"},
                "subject_types_supported",
                new String[] {"public"},
                "id_token_signing_alg_values_supported",
                new String[] {"RS256"}));
    }

    /** The code that it gives a browser with this subject that was sent to {@code login}. */
    String code(URI login, String subject) {
        Map<String, String> asked = new HashMap<>(parameters(login.getRawQuery()));
        asked.put("sub", subject);
        String code = "code-" + count.incrementAndGet();
        codes.put(code, asked);
        return code;
    }

    /** A key of its own from now on; whoever looks sees only that one. */
    void rotates() {
        key = rsa("next-" + count.incrementAndGet());
        published = new JWKSet(key.toPublicJWK());
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> sent =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(sent.getOrDefault("code", ""));
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString((encoded(CLIENT) + ":" + encoded(SECRET)).getBytes(StandardCharsets.UTF_8));
        if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, Json.of(Map.of("error", "invalid_client")));
        } else if (asked == null
                || !sent.getOrDefault("redirect_uri", "").equals(asked.get("redirect_uri"))
                || (checksVerifier
                        && !s256(sent.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge")))) {
            answer(exchange, 400, Json.of(Map.of("error", "invalid_grant")));
        } else {
            answer(
                    exchange,
                    200,
                    Json.of(Map.of("access_token", "unused", "token_type", "Bearer", "id_token", idToken(asked))));
        }
    }

    private String idToken(Map<String, String> asked) {
        Instant now = REAL.instant();
        JWTClaimsSet whole = claims.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience(CLIENT)
                        .subject(asked.get("sub"))
                        .claim("nonce", asked.get("nonce"))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofMinutes(5)))))
                .build();
        return forged.map(forge -> forge.apply(whole))
                .orElseGet(() -> signed(key, whole))
                .serialize();
    }

    static SignedJWT signed(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token;
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            switch (mood) {
                case WELL -> send(exchange, status, body);
                case DOWN -> send(exchange, 503, "{}");
                case SILENT -> closing.await();
                case ENDLESS -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] much = " ".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
                    while (closing.getCount() > 0) {
                        exchange.getResponseBody().write(much);
                    }
                }
                case EVASIVE -> {
                    exchange.getResponseHeaders().set("Location", exchange.getRequestURI() + "?again");
                    send(exchange, 302, body);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    static Map<String, String> parameters(String query) {
        Map<String, String> all = new HashMap<>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            all.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String s256(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
