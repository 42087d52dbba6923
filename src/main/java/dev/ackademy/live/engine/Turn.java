package dev.ackademy.live.engine;

/** What became of something that a client did with one of its transports. */
enum Turn {
    /** It was in order. */
    TAKEN,
    /** Not on this transport, or not any more: to be refused, and nothing else happens. */
    REFUSED,
    /** No honest client does this: the connection is to be closed. */
    FORBIDDEN,
    /** The client has had everything that was left for it: the connection is to be closed. */
    FINISHED
}
