/** Reads the files of a course: UTF-8 text, and YAML that knows its lines. */
@NullMarked
package dev.ackademy.content;

import org.jspecify.annotations.NullMarked;
