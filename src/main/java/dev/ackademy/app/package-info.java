/** Main, the commands, configuration, wiring: the only place that builds services. */
@NullMarked
package dev.ackademy.app;

import org.jspecify.annotations.NullMarked;
