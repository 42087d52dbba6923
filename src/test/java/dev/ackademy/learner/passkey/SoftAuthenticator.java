package dev.ackademy.learner.passkey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;

/**
 * An authenticator with one key, together with the browser before it (WebAuthn, 5 and 6). It says what it is told to say, so
 * a test sees what the site makes of one that lies.
 */
final class SoftAuthenticator {
    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int HAS_KEY = 0x40;
    private static final JsonMapper JSON = new JsonMapper();

    private final KeyPair key;
    private final byte[] id = new byte[20];
    private String origin;
    private String party = "learn.example.org";
    private String format = "none";
    private boolean verifies = true;
    private int count;
    private byte[] user = new byte[0];

    SoftAuthenticator(String origin) throws GeneralSecurityException {
        this.origin = origin;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        key = generator.generateKeyPair();
        new SecureRandom().nextBytes(id);
    }

    SoftAuthenticator at(String otherOrigin) {
        origin = otherOrigin;
        return this;
    }

    SoftAuthenticator boundTo(String otherParty) {
        party = otherParty;
        return this;
    }

    SoftAuthenticator attesting(String otherFormat) {
        format = otherFormat;
        return this;
    }

    SoftAuthenticator unverified() {
        verifies = false;
        return this;
    }

    /** What it says that it has signed so far. */
    SoftAuthenticator counting(int signed) {
        count = signed;
        return this;
    }

    /** Says that the key is another account's. */
    SoftAuthenticator claiming(byte[] otherUser) {
        user = otherUser;
        return this;
    }

    /** A key of its own under the id of another's. */
    SoftAuthenticator posingAs(SoftAuthenticator other) {
        System.arraycopy(other.id, 0, id, 0, id.length);
        user = other.user;
        return this;
    }

    byte[] user() {
        return user;
    }

    /** {@code navigator.credentials.create}. */
    Map<String, Object> create(String options) throws Exception {
        JsonNode asked = JSON.readTree(options).path("publicKey");
        user = Base64.getUrlDecoder().decode(asked.path("user").path("id").asText());
        byte[] client = client("webauthn.create", asked);
        ByteArrayOutputStream attestation = new ByteArrayOutputStream();
        attestation.write(0xa3);
        text(attestation, "fmt");
        text(attestation, format);
        text(attestation, "attStmt");
        attestation.write(0xa0);
        text(attestation, "authData");
        bytes(attestation, authenticatorData(HAS_KEY, keyData()));
        return credential(
                Map.of("clientDataJSON", encoded(client), "attestationObject", encoded(attestation.toByteArray())));
    }

    /** {@code navigator.credentials.get}. */
    Map<String, Object> get(String options) throws Exception {
        byte[] client = client("webauthn.get", JSON.readTree(options).path("publicKey"));
        byte[] data = authenticatorData(0, new byte[0]);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key.getPrivate());
        signature.update(data);
        signature.update(sha256(client));
        return credential(Map.of(
                "clientDataJSON", encoded(client),
                "authenticatorData", encoded(data),
                "signature", encoded(signature.sign()),
                "userHandle", encoded(user)));
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        return Map.of(
                "type", "public-key",
                "id", encoded(id),
                "rawId", encoded(id),
                "response", response,
                "clientExtensionResults", Map.of());
    }

    private byte[] client(String type, JsonNode asked) throws Exception {
        return JSON.writeValueAsBytes(
                Map.of("type", type, "challenge", asked.path("challenge").asText(), "origin", origin));
    }

    private byte[] authenticatorData(int flags, byte[] rest) throws GeneralSecurityException {
        return ByteBuffer.allocate(37 + rest.length)
                .put(sha256(party.getBytes(StandardCharsets.UTF_8)))
                .put((byte) (USER_PRESENT | (verifies ? USER_VERIFIED : 0) | flags))
                .putInt(count)
                .put(rest)
                .array();
    }

    /** No model, the id, and the public key in COSE form: EC2, ES256, P-256 (RFC 9053, 7.1). */
    private byte[] keyData() {
        ECPublicKey point = (ECPublicKey) key.getPublic();
        ByteArrayOutputStream cose = new ByteArrayOutputStream();
        cose.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
        bytes(cose, coordinate(point.getW().getAffineX()));
        cose.write(0x22);
        bytes(cose, coordinate(point.getW().getAffineY()));
        return ByteBuffer.allocate(16 + 2 + id.length + cose.size())
                .put(new byte[16])
                .putShort((short) id.length)
                .put(id)
                .put(cose.toByteArray())
                .array();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] plain = new byte[32];
        int length = Math.min(signed.length, plain.length);
        System.arraycopy(signed, signed.length - length, plain, plain.length - length, length);
        return plain;
    }

    /** CBOR (RFC 8949, 3.1): a text of fewer than 24 bytes. */
    private static void text(ByteArrayOutputStream out, String text) {
        out.write(0x60 + text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void bytes(ByteArrayOutputStream out, byte[] bytes) {
        out.write(0x58);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
