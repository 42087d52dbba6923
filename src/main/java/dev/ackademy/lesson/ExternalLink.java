package dev.ackademy.lesson;

/** Something to read elsewhere. */
public record ExternalLink(String title, String url) {}
