/** Reads lessons, renders Markdown, shows pages. */
@NullMarked
package dev.ackademy.lesson;

import org.jspecify.annotations.NullMarked;
