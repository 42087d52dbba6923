package dev.ackademy.live.engine;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one client and what carries it there: polling, or a WebSocket from the start, or polling and then the
 * WebSocket it was upgraded to. Its monitor guards all of that; no foreign code runs under it.
 */
final class Carriage {
    private final int maxOutbox;
    private final Runnable onOverfull;
    private final Outbox outbox = new Outbox();
    private final LongPoll longPoll;
    private Carrier carrier;
    private @Nullable Upgrade upgrade;
    private boolean drainDue;
    private boolean finishing;
    private boolean ended;
    private boolean overfull;

    /**
     * @param maxOutbox bytes
     * @param onOverfull called once, under the monitor, when more waits than that; from then on nothing is queued
     */
    Carriage(int maxOutbox, Runnable onOverfull, Consumer<ByteBuf> lastWords) {
        this.maxOutbox = maxOutbox;
        this.onOverfull = onOverfull;
        this.longPoll = new LongPoll(lastWords);
        this.carrier = longPoll;
    }

    // Out

    /** Queues; the event loop that must {@link #drain}, or null when somebody already will or nobody can yet. */
    synchronized @Nullable EventLoop offer(Outgoing packet) {
        if (ended || overfull) {
            return null;
        }
        outbox.add(packet);
        if (outbox.bytes() > maxOutbox) {
            overfull = true;
            onOverfull.run();
            return null;
        }
        if (drainDue || !carrier.isReady()) {
            return null;
        }
        drainDue = true;
        return carrier.loop();
    }

    synchronized void drain() {
        drainDue = false;
        if (!ended) {
            carrier.write(outbox);
        }
    }

    /** No more comes from above; whether the client has no way to fetch what is left, so that all can end at once. */
    synchronized boolean finish() {
        finishing = true;
        return carrier != longPoll;
    }

    synchronized void end(Ending ending) {
        if (ended) {
            return;
        }
        ended = true;
        if (upgrade != null) {
            upgrade.cancel();
        }
        carrier.end(outbox, ending);
    }

    // Polling

    synchronized boolean isPolling() {
        return carrier == longPoll;
    }

    /** A GET waits for packets. */
    synchronized Turn hold(Reply reply) {
        if (ended || carrier != longPoll) {
            return Turn.REFUSED;
        }
        if (!longPoll.hold(reply)) {
            return Turn.FORBIDDEN;
        }
        if (outbox.isEmpty()) {
            return finishing ? Turn.FINISHED : Turn.TAKEN;
        }
        longPoll.write(outbox);
        return Turn.TAKEN;
    }

    /** A POST is about to be worked on; if it was taken, {@link #endPost} follows. */
    synchronized Turn beginPost() {
        if (ended || carrier != longPoll) {
            return Turn.REFUSED;
        }
        return longPoll.beginPost() ? Turn.TAKEN : Turn.FORBIDDEN;
    }

    synchronized void endPost() {
        longPoll.endPost();
    }

    // WebSocket

    /** A WebSocket is the first and only transport. */
    synchronized Turn begin(Channel channel) {
        if (ended) {
            return Turn.REFUSED;
        }
        carrier = new Frames(channel);
        return Turn.TAKEN;
    }

    /** A WebSocket may replace polling. */
    synchronized Turn tryOut(Channel channel) {
        if (ended || carrier != longPoll || upgrade != null) {
            return Turn.REFUSED;
        }
        upgrade = new Upgrade(channel);
        return Turn.TAKEN;
    }

    synchronized boolean isCarriedBy(Channel channel) {
        return carrier instanceof Frames frames && frames.isOf(channel);
    }

    /** A frame on a WebSocket that carries nothing yet. */
    synchronized Turn probe(Channel channel, String frame) {
        if (ended || upgrade == null || !upgrade.isOf(channel)) {
            return Turn.REFUSED;
        }
        if (frame.equals(Upgrade.PROBE)) {
            upgrade.answer(this::releasePoll);
            return Turn.TAKEN;
        }
        if (!frame.equals(Upgrade.CONFIRM)) {
            return Turn.REFUSED;
        }
        if (longPoll.isPosting()) {
            // Packets of a POST and of the WebSocket must not be worked on at the same time.
            return Turn.FORBIDDEN;
        }
        carrier = upgrade.confirm();
        upgrade = null;
        longPoll.abandon();
        carrier.write(outbox);
        return Turn.TAKEN;
    }

    private synchronized void releasePoll() {
        if (!ended && upgrade != null) {
            longPoll.release(outbox);
        }
    }

    /** A channel was closed; whether the client was carried by it. */
    synchronized boolean isCarriedNoMore(Channel channel) {
        if (upgrade != null && upgrade.isOf(channel)) {
            upgrade.stop();
            upgrade = null;
            return false;
        }
        return isCarriedBy(channel) || (carrier == longPoll && longPoll.isWaitingAt(channel));
    }
}
