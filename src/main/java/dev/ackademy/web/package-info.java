/** HTTP: server, views, sessions, forms, errors, static files. */
@NullMarked
package dev.ackademy.web;

import org.jspecify.annotations.NullMarked;
