/**
 * Finds lessons and tasks by what is in them, in each language of the site. The only room that knows Lucene.
 *
 * <p>Start reading at {@link dev.ackademy.search.Search}; what a learner types becomes a {@code Question}, and a
 * {@code Reading} of it for the index of one language.
 */
@NullMarked
package dev.ackademy.search;

import org.jspecify.annotations.NullMarked;
