package dev.ackademy.content;

import java.nio.file.Path;

/** A line of a file, counted from 1. */
public record Place(Path file, int line) {}
