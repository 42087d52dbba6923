package dev.ackademy.app;

import dev.ackademy.kit.UiLanguage;
import dev.ackademy.web.Routes;
import dev.ackademy.web.Texts;
import dev.ackademy.web.Views;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where a site has its course from.
 *
 * @param course as it is now; the same object until it has changed
 * @param routes what is answered only because of where the course comes from
 * @param everywhere what each page gets besides, by language
 */
record Content(
        Supplier<Course> course,
        Function<Views, List<Routes>> routes,
        Function<UiLanguage, Map<String, Object>> everywhere) {

    /**
     * Read once, when the site starts.
     *
     * @throws Refusal naming every problem with file, line and remedy
     */
    static Content of(Path folder, Texts texts) throws Refusal {
        Course course = Course.load(folder, texts);
        return new Content(() -> course, views -> List.of(), language -> Map.of());
    }
}
