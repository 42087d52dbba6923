package dev.ackademy.web;

import io.javalin.config.RoutesConfig;

/** The addresses that one feature answers. */
@FunctionalInterface
public interface Routes {
    void mount(RoutesConfig routes);
}
