package dev.ackademy.app;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** Built into the machine, holds passkeys, and unlocks itself: the virtual authenticator of Chromium's DevTools. */
final class Authenticator {
    private final Page page;
    private final CDPSession devTools;
    private final String id;

    Authenticator(TestVisitor visitor) {
        page = visitor.page();
        devTools = page.context().newCDPSession(page);
        devTools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject asked = new JsonObject();
        asked.add("options", options);
        id = devTools.send("WebAuthn.addVirtualAuthenticator", asked)
                .get("authenticatorId")
                .getAsString();
    }

    /**
     * Pages that come hold a browser that offers no passkey in a field. This authenticator takes such an offer by itself;
     * told to wait, it waits for ever, whoever asks.
     */
    void isOfferedNowhere() {
        page.addInitScript("PublicKeyCredential.isConditionalMediationAvailable = async () => false");
    }

    void cannotBeUnlocked() {
        set("WebAuthn.setUserVerified", "isUserVerified", false);
    }

    void isPutAway() {
        JsonObject asked = new JsonObject();
        asked.addProperty("authenticatorId", id);
        devTools.send("WebAuthn.removeVirtualAuthenticator", asked);
    }

    private void set(String method, String name, boolean value) {
        JsonObject asked = new JsonObject();
        asked.addProperty("authenticatorId", id);
        asked.addProperty(name, value);
        devTools.send(method, asked);
    }
}
