/**
 * What people say to each other and to who runs the site: comments below lessons, notifications of replies, reports of
 * problems, and the desk where instructors look after all that.
 *
 * <p>Start reading at {@link dev.ackademy.community.Community} and {@link dev.ackademy.community.Comments}.
 */
@NullMarked
package dev.ackademy.community;

import org.jspecify.annotations.NullMarked;
