/** Opens the database, migrates it, runs SQL in a transaction. */
@NullMarked
package dev.ackademy.store;

import org.jspecify.annotations.NullMarked;
