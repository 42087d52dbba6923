package dev.ackademy.web;

/**
 * An address that the site answers.
 *
 * @param method such as {@code GET}
 * @param path with its parameters in braces
 * @param role who may ask
 */
public record Route(String method, String path, Role role) {}
