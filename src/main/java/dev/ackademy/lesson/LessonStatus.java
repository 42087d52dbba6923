package dev.ackademy.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far a lesson has come. */
public enum LessonStatus {
    /** Being written; visitors do not find it. */
    DRAFT,
    /** Being read by others; who has its address finds it, but it is in no list and does not count. */
    REVIEW,
    /** Done. */
    PUBLISHED;

    /** As in lesson.yaml and JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LessonStatus> of(String id) {
        return Arrays.stream(values()).filter(status -> status.id().equals(id)).findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(LessonStatus::id).toList();
    }
}
