package dev.ackademy.lesson;

import dev.ackademy.kit.Slug;
import java.util.List;

/** A series of lessons. */
public record Track(Slug slug, Translated title, Translated summary, List<Stop> stops) {
    public Track {
        stops = List.copyOf(stops);
    }
}
