/**
 * Markdown that authors write, as HTML that a page may show: nothing in a text can become a script, a frame or a request to
 * a stranger. CommonMark 0.31 with GFM tables and alerts, headings with ids of their own, code blocks with language tabs.
 *
 * <p>Start reading at {@link dev.ackademy.web.markdown.Markdown}. Each syntax of ours is one small class that rewrites the
 * parsed tree; {@code HouseNodes} then writes the nodes it put there.
 */
@NullMarked
package dev.ackademy.web.markdown;

import org.jspecify.annotations.NullMarked;
