package dev.ackademy.grader.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One act inside a check. The names of clients are keys of {@link Grader#clients()}. */
public sealed interface Step {
    /**
     * Connects clients, all at once; each must be let in, and somebody may have to hear of it.
     *
     * @param mistake the code of what is likely wrong when some can connect and others cannot; empty for what the check
     *     says
     */
    record Connect(List<String> clients, List<Heard> heard, String mistake) implements Step {
        public Connect {
            clients = List.copyOf(clients);
            heard = List.copyOf(heard);
        }
    }

    /** Each client knocks and must be turned away: by a connect error, or by a disconnect soon after. */
    record Refused(List<String> clients) implements Step {
        public Refused {
            clients = List.copyOf(clients);
        }
    }

    /**
     * One client emits. An acknowledgement is asked for unless {@code quiet}, and judged when {@code ack} says so.
     *
     * @param data the one argument; empty to send none
     * @param heard who must hear of it, exactly once each; everyone else must not
     * @param mistake the code of what is likely wrong when this one goes wrong; empty for what the check says
     * @param window when the acknowledgement is due
     */
    record Send(
            String from,
            String event,
            Optional<Shape> data,
            boolean quiet,
            Optional<Shape> ack,
            List<Heard> heard,
            String mistake,
            Window window)
            implements Step {
        public Send {
            heard = List.copyOf(heard);
        }
    }

    /**
     * Several sends without waiting in between.
     *
     * @param answered the numbers of the sends, from 1, in the order in which they must be acknowledged; empty when
     *     any order will do
     */
    record AtOnce(List<Send> sends, List<Integer> answered) implements Step {
        public AtOnce {
            sends = List.copyOf(sends);
            answered = List.copyOf(answered);
        }
    }

    /** A client gives the answer that it has kept back, to the server's oldest question by that event. */
    record Answer(String client, String event, Shape data) implements Step {}

    /**
     * Each client joins each room or not, as chance has it; then all of them, members and others, say a line into each
     * room, which its members in the speaker's namespace must hear, and nobody else.
     *
     * @param rooms their names; see {@link Bindings#fillIn}
     * @param join the event that joins, with {@code {room}}, acknowledged with {@code {ok: true}}
     * @param say the event that speaks, with {@code {room, text}}
     * @param heard what the members hear, with {@code {ns, room, text}}
     */
    record Matrix(List<String> clients, List<String> rooms, String join, String say, String heard) implements Step {
        public Matrix {
            clients = List.copyOf(clients);
            rooms = List.copyOf(rooms);
        }
    }

    /** Nothing happens until so much time has passed since the last send: for contracts that name a time. */
    record Elapse(Duration time) implements Step {}

    /** How a connection ends, or stops to be one. */
    enum Parting {
        /** As a page that is closed does. */
        LEAVES,
        /** Without a goodbye, as a process that is killed. */
        VANISHES,
        /** Nothing comes or goes any more, and the connection stays. */
        FALLS_SILENT
    }

    /** A client leaves by itself, and the others may have to hear of it. */
    record Disconnect(String client, Parting how, List<Heard> heard) implements Step {
        public Disconnect {
            heard = List.copyOf(heard);
        }
    }

    /**
     * A client that was turned away goes on sending over its bare connection, as an attacker would; nobody may hear of
     * it.
     */
    record Insist(String client, List<Packet> packets) implements Step {
        public Insist {
            packets = List.copyOf(packets);
        }
    }

    /**
     * One client emits the same event many times without waiting, and each must be heard once, in that order.
     *
     * @param counter the variable that counts the sends from 1
     */
    record Burst(String from, String event, Optional<Shape> data, int count, String counter, List<Heard> heard)
            implements Step {
        public Burst {
            heard = List.copyOf(heard);
        }
    }

    /**
     * Asks again and again until the acknowledgement has this shape: for what a server notices in its own time.
     *
     * @param heard who must hear of it, once for each time that it was asked
     */
    record Until(String from, String event, Optional<Shape> data, Shape ack, List<Heard> heard) implements Step {
        public Until {
            heard = List.copyOf(heard);
        }
    }

    /**
     * Whoever has left its namespace, on a connection that others keep open, listens on. The server knows of the leave
     * by now, because somebody on that connection was answered since; what still comes was sent to one who is gone.
     */
    record Overhear(List<String> clients) implements Step {
        public Overhear {
            clients = List.copyOf(clients);
        }
    }

    /**
     * The program printed this line so many times on stdout, counted again at the end of the run. {@code text} may hold
     * {@code $name}.
     */
    record Printed(String text, int count) implements Step {}

    /** Values that must differ from each other, such as ids. */
    record Distinct(List<String> variables) implements Step {
        public Distinct {
            variables = List.copyOf(variables);
        }
    }

    /**
     * A plain GET beside the WebSocket, repeated until the answer has this shape or patience is over: what it tells may
     * follow a moment after what was sent.
     *
     * @param by the client that asks
     * @param mistake the code of what is likely wrong when it never has; empty for what the check says
     */
    record Get(String by, String path, Shape gives, String mistake) implements Step {}

    /** What only a page does. */
    sealed interface InPage extends Step {}

    /**
     * Runs in the page: the body of an async function of {@code client} (what the learner's module exports), {@code
     * url}, {@code auth} and {@code kept} (an object that lives as long as the page).
     *
     * @param says the same for people
     * @param gives what it must be fulfilled with
     */
    record Run(String script, String says, Shape gives) implements InPage {}

    /** The network of this one page fails for a while. */
    record Cut(Duration time) implements InPage {}

    /** An event with its payload. */
    record Packet(String event, Shape data) {}

    /**
     * The clients that must hear an event with a payload of this shape.
     *
     * @param mistake the code of what is likely wrong when they do not; empty for what the send or the check says
     * @param missing the same for those who hear nothing at all, where that has a cause of its own
     * @param asks whether the server must ask them for an acknowledgement
     * @param window when it is due
     */
    record Heard(
            List<String> by, String event, Shape data, String mistake, String missing, boolean asks, Window window) {
        public Heard {
            by = List.copyOf(by);
        }

        public Heard(List<String> by, String event, Shape data, String mistake) {
            this(by, event, data, mistake, "", false, Window.USUAL);
        }

        /** The copy of one of them. */
        public Heard of(String client) {
            return new Heard(List.of(client), event, data, mistake, missing, asks, window);
        }
    }
}
