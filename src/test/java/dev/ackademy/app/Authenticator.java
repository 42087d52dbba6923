package dev.ackademy.app;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/** Built into the machine, holds passkeys, and unlocks itself: the virtual authenticator of Chromium's DevTools. */
final class Authenticator {
    private final CDPSession devTools;
    private final String id;

    Authenticator(TestVisitor visitor) {
        devTools = visitor.page().context().newCDPSession(visitor.page());
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

    void waitsForItsOwner() {
        set("WebAuthn.setAutomaticPresenceSimulation", "enabled", false);
    }

    void isTouched() {
        set("WebAuthn.setAutomaticPresenceSimulation", "enabled", true);
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
