package dev.ackademy.sandbox;

import dev.ackademy.live.Namespaces;

public final class Sandbox {
    private Sandbox() {}

    public static void mount(Namespaces namespaces) {
        namespaces.namespace("/chat");
    }
}
