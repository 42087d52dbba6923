package dev.ackademy.lesson;

import dev.ackademy.kit.Slug;
import dev.ackademy.kit.UiLanguage;

/** A place in a track. */
public sealed interface Stop {
    Slug slug();

    String title(UiLanguage language);

    /** A lesson that has no folder yet. */
    record Planned(Slug slug, Translated titles) implements Stop {
        @Override
        public String title(UiLanguage language) {
            return titles.in(language);
        }
    }

    /** A lesson that is written, published or not. */
    record Written(Lesson lesson) implements Stop {
        @Override
        public Slug slug() {
            return lesson.slug();
        }

        @Override
        public String title(UiLanguage language) {
            return lesson.in(language).title();
        }
    }
}
