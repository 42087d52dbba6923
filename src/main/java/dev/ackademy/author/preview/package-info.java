/**
 * The site while its course is being written: what is saved is read anew, open pages show it, and the programs that it
 * touches are tried again. Start at {@link Preview}.
 */
@NullMarked
package dev.ackademy.author.preview;

import org.jspecify.annotations.NullMarked;
