/**
 * What the site has to tell one learner at once, over the live server. Whatever is told here can also be asked for over
 * HTTP: without this room everything works, only later.
 *
 * <p>Start reading at {@link dev.ackademy.notice.Notices}.
 */
@NullMarked
package dev.ackademy.notice;

import org.jspecify.annotations.NullMarked;
