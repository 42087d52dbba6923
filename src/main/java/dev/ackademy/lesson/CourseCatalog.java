package dev.ackademy.lesson;

import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole course as it stood on disk at one moment. Never changes; a changed file makes another catalog. */
public final class CourseCatalog {
    private final List<Track> tracks;
    private final Map<Slug, Translated> tagNames;
    private final Map<Slug, Position> positions = new LinkedHashMap<>();

    CourseCatalog(List<Track> tracks, Map<Slug, Translated> tagNames) {
        this.tracks = List.copyOf(tracks);
        this.tagNames = Map.copyOf(tagNames);
        for (Track track : tracks) {
            for (int i = 0; i < track.stops().size(); i++) {
                if (track.stops().get(i) instanceof Stop.Written(Lesson lesson)) {
                    positions.put(lesson.slug(), new Position(track, i + 1, lesson));
                }
            }
        }
    }

    /**
     * A lesson and where it stands.
     *
     * @param index in its track, counted from 1, planned lessons included
     */
    public record Position(Track track, int index, Lesson lesson) {
        /** The address after the language. */
        public String path() {
            return "/tracks/" + track.slug() + "/" + lesson.slug();
        }
    }

    public List<Track> tracks() {
        return tracks;
    }

    public Optional<Track> track(Slug slug) {
        return tracks.stream().filter(track -> track.slug().equals(slug)).findFirst();
    }

    /** Every lesson that has a folder, drafts too, in the order of the course. */
    public List<Position> all() {
        return List.copyOf(positions.values());
    }

    /** A lesson of any status. */
    public Optional<Position> find(Slug lesson) {
        return Optional.ofNullable(positions.get(lesson));
    }

    /** The same course for who writes it: drafts are found at their addresses, as lessons in review are. */
    public CourseCatalog withDrafts() {
        return new CourseCatalog(
                tracks.stream()
                        .map(track -> new Track(
                                track.slug(),
                                track.title(),
                                track.summary(),
                                track.stops().stream().map(CourseCatalog::open).toList()))
                        .toList(),
                tagNames);
    }

    private static Stop open(Stop stop) {
        return stop instanceof Stop.Written(Lesson lesson) ? new Stop.Written(lesson.open()) : stop;
    }

    /** Published lessons, in the order of the course. */
    public List<Position> published() {
        return positions.values().stream()
                .filter(position -> position.lesson().published())
                .toList();
    }

    public List<Position> tagged(Slug tag) {
        return published().stream()
                .filter(position -> position.lesson().tags().contains(tag))
                .toList();
    }

    /** What readers call a tag; the tag itself when the course has no name for it. */
    public String tagName(Slug tag, UiLanguage language) {
        Translated name = tagNames.get(tag);
        return name == null ? tag.text().replace('-', ' ') : name.in(language);
    }

    /** Every stop of the course in order, track after track. */
    List<Stop> stops() {
        List<Stop> all = new ArrayList<>();
        tracks.forEach(track -> all.addAll(track.stops()));
        return all;
    }
}
