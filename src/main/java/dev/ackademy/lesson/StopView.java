package dev.ackademy.lesson;

import dev.ackademy.kit.UiLanguage;
import java.util.ArrayList;
import java.util.List;

/**
 * A stop as lists of lessons show it.
 *
 * @param number its place in the track, two digits at least
 * @param url where it leads; empty for a lesson that readers cannot open yet
 */
public record StopView(String slug, String number, String title, String summary, String url) {

    public boolean coming() {
        return url.isEmpty();
    }

    static String number(int index) {
        return index < 10 ? "0" + index : Integer.toString(index);
    }

    static StopView of(Track track, int index, UiLanguage language) {
        Stop stop = track.stops().get(index - 1);
        boolean open = stop instanceof Stop.Written(Lesson lesson) && lesson.published();
        String summary = stop instanceof Stop.Written(Lesson lesson)
                ? lesson.in(language).summary()
                : "";
        String url = open ? "/" + language.tag() + "/tracks/" + track.slug() + "/" + stop.slug() : "";
        return new StopView(stop.slug().text(), number(index), stop.title(language), summary, url);
    }

    static List<StopView> all(Track track, UiLanguage language) {
        List<StopView> stops = new ArrayList<>();
        for (int index = 1; index <= track.stops().size(); index++) {
            stops.add(of(track, index, language));
        }
        return stops;
    }
}
