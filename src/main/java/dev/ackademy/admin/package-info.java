/**
 * Operators see in: {@code /admin} speaks the protocol of the official Socket.IO Admin UI.
 *
 * <p>Start reading at {@link dev.ackademy.admin.Admin}; {@code Door} says who comes in, {@code Desk} what they are told,
 * {@code Orders} what they may ask for.
 */
@NullMarked
package dev.ackademy.admin;

import org.jspecify.annotations.NullMarked;
