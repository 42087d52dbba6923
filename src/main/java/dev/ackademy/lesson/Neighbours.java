package dev.ackademy.lesson;

import dev.ackademy.kit.UiLanguage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The lessons before and after one, across the borders of tracks. When the very next is still to be written, it is shown as
 * coming, together with the next that can be opened.
 */
final class Neighbours {
    private Neighbours() {}

    static List<StopView> before(CourseCatalog catalog, CourseCatalog.Position position, UiLanguage language) {
        List<StopView> all = line(catalog, language);
        List<StopView> backwards = new ArrayList<>(all.subList(0, at(all, position)));
        Collections.reverse(backwards);
        return nearest(backwards);
    }

    static List<StopView> after(CourseCatalog catalog, CourseCatalog.Position position, UiLanguage language) {
        List<StopView> all = line(catalog, language);
        return nearest(all.subList(at(all, position) + 1, all.size()));
    }

    private static List<StopView> line(CourseCatalog catalog, UiLanguage language) {
        List<StopView> all = new ArrayList<>();
        catalog.tracks().forEach(track -> all.addAll(StopView.all(track, language)));
        return all;
    }

    private static int at(List<StopView> all, CourseCatalog.Position position) {
        String slug = position.lesson().slug().text();
        return all.indexOf(all.stream()
                .filter(stop -> stop.slug().equals(slug))
                .findFirst()
                .orElseThrow());
    }

    private static List<StopView> nearest(List<StopView> ahead) {
        List<StopView> shown = new ArrayList<>();
        if (!ahead.isEmpty() && ahead.getFirst().coming()) {
            shown.add(ahead.getFirst());
        }
        ahead.stream().filter(stop -> !stop.coming()).findFirst().ifPresent(shown::add);
        return shown;
    }
}
