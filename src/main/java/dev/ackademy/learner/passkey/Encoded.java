package dev.ackademy.learner.passkey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.data.AuthenticatorAssertionResponse;
import com.yubico.webauthn.data.AuthenticatorAttestationResponse;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.ClientAssertionExtensionOutputs;
import com.yubico.webauthn.data.ClientRegistrationExtensionOutputs;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.exception.Base64UrlException;
import java.io.IOException;
import java.util.Optional;

/** What the library writes and reads as JSON; what a browser sends may be anything. */
final class Encoded {
    /** One that we refuse unread: nobody makes these any more, and reading one takes an HTTP client. */
    private static final String SAFETYNET = "android-safetynet";

    private Encoded() {}

    static ByteArray bytes(String base64Url) {
        try {
            return ByteArray.fromBase64Url(base64Url);
        } catch (Base64UrlException garbled) {
            throw new IllegalArgumentException("not base64url: '" + base64Url + "'", garbled);
        }
    }

    /** @return empty when it is no answer to a request to sign in */
    static Optional<PublicKeyCredential<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs>> assertion(
            String json) {
        try {
            return Optional.of(PublicKeyCredential.parseAssertionResponseJson(json));
        } catch (IOException | RuntimeException garbled) {
            return Optional.empty();
        }
    }

    /** @return empty when it is no answer to a request to make a passkey, or vouches for itself in a way that is gone */
    static Optional<PublicKeyCredential<AuthenticatorAttestationResponse, ClientRegistrationExtensionOutputs>>
            attestation(String json) {
        try {
            return Optional.of(PublicKeyCredential.parseRegistrationResponseJson(json))
                    .filter(sent -> !SAFETYNET.equals(
                            sent.getResponse().getAttestation().getFormat()));
        } catch (IOException | RuntimeException garbled) {
            return Optional.empty();
        }
    }

    static AssertionRequest request(String kept) {
        try {
            return AssertionRequest.fromJson(kept);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was kept of a sign-in is not what was written", impossible);
        }
    }

    static PublicKeyCredentialCreationOptions creation(String kept) {
        try {
            return PublicKeyCredentialCreationOptions.fromJson(kept);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was kept of a new passkey is not what was written", impossible);
        }
    }

    /** JSON that a library's own writer writes. */
    static String text(Written json) {
        try {
            return json.write();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the library cannot write its own values", impossible);
        }
    }

    /** Writes JSON. */
    @FunctionalInterface
    interface Written {
        String write() throws JsonProcessingException;
    }
}
