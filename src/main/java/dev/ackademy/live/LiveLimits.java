package dev.ackademy.live;

/**
 * What the live server bears.
 *
 * @param maxPayload bytes of one HTTP body, one frame, or one packet with all its attachments; more is refused
 * @param maxOutbox bytes that may wait for one slow client before it is dropped
 * @param maxConnections at once; more are answered 503
 * @param maxPerAddress at once from one address, of IPv6 from one /64 network; more are answered 429. Behind a proxy on
 *     this machine it is the address that the proxy tells in {@code X-Forwarded-For}
 * @param maxPerVisitor at once of one visitor, as the cookie tells; more are answered 429
 * @param packetsPerSecond that a connection may send in the long run, and {@link #BURST} times as many at once; one that
 *     sends more is closed, with 1008 or 429
 */
public record LiveLimits(
        int maxPayload, int maxOutbox, int maxConnections, int maxPerAddress, int maxPerVisitor, int packetsPerSecond) {
    public static final int BURST = 10;

    /** The payload is Socket.IO's; a class of thirty behind one address has room. */
    public static final LiveLimits USUAL = new LiveLimits(1_000_000, 8_000_000, 10_000, 600, 100, 200);

    public LiveLimits {
        LiveSettings.requirePositive("maxPayload", maxPayload);
        LiveSettings.requirePositive("maxOutbox", maxOutbox);
        LiveSettings.requirePositive("maxConnections", maxConnections);
        LiveSettings.requirePositive("maxPerAddress", maxPerAddress);
        LiveSettings.requirePositive("maxPerVisitor", maxPerVisitor);
        LiveSettings.requirePositive("packetsPerSecond", packetsPerSecond);
    }

    /** For one who trusts every client: a benchmark, or a suite that tries the protocol. */
    public static LiveLimits trusting(int maxConnections) {
        return new LiveLimits(
                USUAL.maxPayload, USUAL.maxOutbox, maxConnections, maxConnections, maxConnections, 1_000_000);
    }

    public LiveLimits withPayload(int bytes) {
        return new LiveLimits(bytes, maxOutbox, maxConnections, maxPerAddress, maxPerVisitor, packetsPerSecond);
    }

    public LiveLimits withOutbox(int bytes) {
        return new LiveLimits(maxPayload, bytes, maxConnections, maxPerAddress, maxPerVisitor, packetsPerSecond);
    }

    public LiveLimits withConnections(int inAll, int perAddress, int perVisitor) {
        return new LiveLimits(maxPayload, maxOutbox, inAll, perAddress, perVisitor, packetsPerSecond);
    }

    public LiveLimits withPacketsPerSecond(int count) {
        return new LiveLimits(maxPayload, maxOutbox, maxConnections, maxPerAddress, maxPerVisitor, count);
    }
}
