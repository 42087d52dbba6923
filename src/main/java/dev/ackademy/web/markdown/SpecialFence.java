package dev.ackademy.web.markdown;

import dev.ackademy.kit.Problems;
import java.nio.file.Path;
import java.util.Optional;

/** Turns a fenced block of one special language into HTML of the site's own. */
@FunctionalInterface
public interface SpecialFence {
    /**
     * @param firstLine the line of the file on which the body starts
     * @return HTML that escapes everything the body said; nothing when the body is wrong, which was then reported
     */
    Optional<String> html(String body, Path file, int firstLine, Problems problems);
}
