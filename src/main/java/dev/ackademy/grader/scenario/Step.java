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
     */
    record Send(
            String from,
            String event,
            Optional<Shape> data,
            boolean quiet,
            Optional<Shape> ack,
            List<Heard> heard,
            String mistake)
            implements Step {
        public Send {
            heard = List.copyOf(heard);
        }
    }

    /** A client leaves by itself, and the others may have to hear of it. */
    record Disconnect(String client, List<Heard> heard) implements Step {
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
     */
    record Heard(List<String> by, String event, Shape data, String mistake) {
        public Heard {
            by = List.copyOf(by);
        }
    }
}
