package dev.ackademy.learner.account;

import dev.ackademy.limit.Forwarded;
import dev.ackademy.limit.Network;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Collections;

/** From which network a request comes, for counting. */
public final class Callers {
    private Callers() {}

    public static Network network(Context context) {
        InetAddress peer = InetAddress.ofLiteral(context.req().getRemoteAddr());
        return Network.of(Forwarded.caller(peer, Collections.list(context.req().getHeaders(Forwarded.HEADER))));
    }
}
