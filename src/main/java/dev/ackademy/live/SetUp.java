package dev.ackademy.live;

import com.corundumstudio.socketio.namespace.Namespace;
import dev.ackademy.wire.SocketPacket;
import java.util.List;

/** Makes the namespaces of a server, ours and the library's below. */
record SetUp(Guard guard, Boot boot) implements Namespaces {

    @Override
    public LiveNamespace namespace(String name) {
        return guard.find(name).orElseGet(() -> {
            NettyNamespace made = new NettyNamespace(name, (Namespace) boot.addNamespace(libraryName(name)));
            guard.add(made);
            return made;
        });
    }

    @Override
    public List<LiveNamespace> all() {
        return guard.namespaces();
    }

    private static String libraryName(String name) {
        if (!SocketPacket.isNamespace(name) || name.contains("?")) {
            throw new IllegalArgumentException(
                    "a namespace starts with '/' and has neither ',' nor '?', but this is '" + name + "'");
        }
        return name.equals(SocketPacket.MAIN_NAMESPACE) ? Namespace.DEFAULT_NAME : name;
    }
}
