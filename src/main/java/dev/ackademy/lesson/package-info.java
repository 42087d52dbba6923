/**
 * Reads lessons from disk into an immutable {@link dev.ackademy.lesson.CourseCatalog} and shows them as pages.
 *
 * <p>Start reading at {@link dev.ackademy.lesson.CourseLoader}, then at {@link dev.ackademy.lesson.LessonPages}.
 */
@NullMarked
package dev.ackademy.lesson;

import org.jspecify.annotations.NullMarked;
