package dev.ackademy.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a question to a client ended. */
public sealed interface Answer {

    /** The client answered. */
    record Given(List<@Nullable Object> args) implements Answer {
        public Given {
            args = Collections.unmodifiableList(new ArrayList<>(args));
        }
    }

    /** No answer will come: the time is over or the client has left. */
    record None() implements Answer {}
}
