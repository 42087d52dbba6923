/**
 * Loads a learner's module into a real page, in a browser that is jailed, and watches it from the server that the page
 * talks to. The only door to Playwright. Start at {@link PageGrading}.
 */
@NullMarked
package dev.ackademy.grader.page;

import org.jspecify.annotations.NullMarked;
