package dev.ackademy.lesson;

/** An exercise as a lesson's page shows it. */
public record ExerciseView(String slug, String title, String summary, int xp, int minutes, String url) {}
