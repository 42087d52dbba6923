package dev.ackademy.live.engine;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** HTTP long-polling: a GET waits until there is something to say, a POST brings what the client says. */
final class LongPoll implements Carrier {
    /** A body is split here, so that one answer stays readable in one piece; a larger packet travels alone. */
    private static final int MAX_BODY = 1_000_000;

    private final Consumer<ByteBuf> lastWords;
    private @Nullable Reply waiting;
    private boolean posting;

    /** @param lastWords takes the answer to a GET that may still be on its way when the client ends the connection */
    LongPoll(Consumer<ByteBuf> lastWords) {
        this.lastWords = lastWords;
    }

    /** @return false when another GET waits already, which no client may do */
    boolean hold(Reply reply) {
        if (waiting != null) {
            return false;
        }
        waiting = reply;
        return true;
    }

    /** @return false when another POST is being worked on, which no client may do */
    boolean beginPost() {
        if (posting) {
            return false;
        }
        posting = true;
        return true;
    }

    void endPost() {
        posting = false;
    }

    boolean isPosting() {
        return posting;
    }

    boolean isWaitingAt(Channel channel) {
        return waiting != null && waiting.channel().equals(channel);
    }

    /** Answers the GET that waits, if one does, with nothing. */
    void release(Outbox outbox) {
        if (waiting != null) {
            if (outbox.isEmpty()) {
                outbox.add(Outgoing.NOOP);
            }
            write(outbox);
        }
    }

    /** The client moved away although its GET still waits. */
    void abandon() {
        if (waiting != null) {
            waiting.refuse(Fault.BAD_REQUEST);
            waiting = null;
        }
    }

    @Override
    public boolean isReady() {
        return waiting != null;
    }

    @Override
    public EventLoop loop() {
        if (waiting == null) {
            throw new IllegalStateException("no poll waits");
        }
        return waiting.channel().eventLoop();
    }

    @Override
    public void write(Outbox outbox) {
        if (waiting != null && !outbox.isEmpty()) {
            Reply reply = waiting;
            waiting = null;
            reply.payload(body(outbox, MAX_BODY));
        }
    }

    /**
     * The reference server answers the poll of a client that says goodbye with a noop, and any other with a close packet.
     */
    @Override
    public void end(Outbox outbox, Ending ending) {
        if (ending != Ending.CLIENT) {
            outbox.add(Outgoing.CLOSE);
        } else if (outbox.isEmpty()) {
            outbox.add(Outgoing.NOOP);
        }
        if (waiting != null) {
            waiting.payload(body(outbox, Integer.MAX_VALUE));
            waiting = null;
        } else if (ending == Ending.CLIENT) {
            lastWords.accept(body(outbox, Integer.MAX_VALUE));
        }
    }

    private static ByteBuf body(Outbox outbox, int maxBytes) {
        ByteBuf body = Unpooled.buffer();
        Outgoing next = outbox.take();
        while (next != null) {
            next.appendTo(body);
            next = outbox.takeUpTo(maxBytes - body.readableBytes());
        }
        return body;
    }
}
