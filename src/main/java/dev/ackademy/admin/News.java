package dev.ackademy.admin;

import dev.ackademy.live.LiveNamespace;
import dev.ackademy.live.LiveSocket;
import dev.ackademy.live.Target;
import org.jspecify.annotations.Nullable;

/**
 * What operators are told who were greeted. When more happens than they shall be told in a second, the picture that they
 * have is stale, and a whole one follows. For the desk's thread.
 */
final class News {
    private static final String GREETED = "greeted";
    /** So that the whole picture fits into what may wait for a client. */
    private static final int MOST_SOCKETS = 1_000;

    private final LiveNamespace home;
    private final Budget changes;
    private boolean stale;

    News(LiveNamespace home, Budget changes) {
        this.home = home;
        this.changes = changes;
    }

    /** A change of who is where. */
    void tell(String event, @Nullable Object... args) {
        if (changes.allows()) {
            pass(event, args);
        } else {
            stale = true;
        }
    }

    /** What changes nothing, and what was counted elsewhere. */
    void pass(String event, @Nullable Object... args) {
        greeted().emit(event, args);
    }

    void greet(LiveSocket operator, Board board) {
        operator.emit("all_sockets", board.told(MOST_SOCKETS));
        operator.join(GREETED);
    }

    void refresh(Board board) {
        if (stale) {
            stale = false;
            pass("all_sockets", board.told(MOST_SOCKETS));
        }
    }

    private Target greeted() {
        return home.to(GREETED);
    }
}
