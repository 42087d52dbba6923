package dev.ackademy.lesson;

import dev.ackademy.kit.UiLanguage;
import java.util.List;

/** A track as the map on the home page shows it. */
public record TrackView(String slug, String title, String summary, List<StopView> stops) {

    static TrackView of(Track track, UiLanguage language) {
        return new TrackView(
                track.slug().text(),
                track.title().in(language),
                track.summary().in(language),
                StopView.all(track, language));
    }
}
