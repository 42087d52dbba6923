package dev.ackademy.live;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.namespace.Namespace;
import dev.ackademy.live.engine.Outgoing;
import dev.ackademy.wire.SocketPacket;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A namespace on netty-socketio's, which keeps the clients and the rooms. Door, listeners and events are ours, because
 * the library's begin too early and end too late.
 *
 * <p>The library drops an empty room and enters one without a common lock, so that a newcomer can be lost; and it keeps
 * what a client joins after it has left. Hence everything that changes rooms goes through here, under one lock.
 */
final class NettyNamespace implements LiveNamespace {
    private static final Logger LOG = LoggerFactory.getLogger(NettyNamespace.class);
    /** The library has everybody in a room called like the namespace; with a mark no other room can be it. */
    private static final String MARK = "#";

    private final String name;
    private final Namespace library;
    private final Object rooms = new Object();
    private final List<Consumer<LiveSocket>> arrivals = new CopyOnWriteArrayList<>();
    private final List<BiConsumer<LiveSocket, String>> departures = new CopyOnWriteArrayList<>();
    private final Map<String, OnEvent> events = new ConcurrentHashMap<>();
    private volatile @Nullable Lookout lookout;
    private volatile Function<Knock, Optional<Refusal>> door = knock -> Optional.empty();

    NettyNamespace(String name, Namespace library) {
        this.name = name;
        this.library = library;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void door(Function<Knock, Optional<Refusal>> check) {
        door = check;
    }

    @Override
    public void onConnect(Consumer<LiveSocket> listener) {
        arrivals.add(listener);
    }

    @Override
    public void onDisconnect(BiConsumer<LiveSocket, String> listener) {
        departures.add(listener);
    }

    @Override
    public void onEvent(String event, OnEvent listener) {
        if (events.putIfAbsent(event, listener) != null) {
            throw new IllegalStateException("the event '" + event + "' of " + name + " has a listener already");
        }
    }

    @Override
    public int size() {
        return library.getAllClients().size();
    }

    @Override
    public List<LiveSocket> sockets() {
        return members().<LiveSocket>map(member -> member).toList();
    }

    private Stream<Member> members() {
        return library.getAllClients().stream().map(Member.class::cast);
    }

    @Override
    public Target everyone() {
        return new RoomTarget(this, Set.of(library.getName()), Set.of());
    }

    @Override
    public Target to(String... named) {
        Set<String> keys = Stream.of(named).map(room -> MARK + room).collect(Collectors.toUnmodifiableSet());
        return new RoomTarget(this, keys, Set.of());
    }

    Namespace library() {
        return library;
    }

    // Door and listeners

    /** Empty: come in. */
    Optional<Refusal> knock(Knock knock) {
        try {
            return door.apply(knock);
        } catch (RuntimeException failure) {
            LOG.error("the door of {} failed", name, failure);
            return Optional.of(new Refusal("Internal error"));
        }
    }

    void tellArrival(Member member) {
        arrivals.forEach(listener -> guarded("connect listener", () -> listener.accept(member)));
    }

    void tellDeparture(Member member, String reason) {
        departures.forEach(listener -> guarded("disconnect listener", () -> listener.accept(member, reason)));
    }

    void tellEvent(Member member, SocketPacket.Event event, Ack ack) {
        Lookout watching = lookout;
        if (watching != null) {
            watching.received(member, event.name(), event.args());
        }
        OnEvent listener = events.get(event.name());
        if (listener == null) {
            return;
        }
        try {
            listener.on(member, event.args(), ack);
        } catch (Exception failure) {
            LOG.error("the listener of '{}' in {} failed", event.name(), name, failure);
        }
    }

    /** Runs foreign code whose failure must not cost anybody the connection. */
    void guarded(String what, Runnable code) {
        try {
            code.run();
        } catch (RuntimeException failure) {
            LOG.error("a {} of {} failed", what, name, failure);
        }
    }

    // Watching

    @Override
    public void watch(LiveWatcher watcher) {
        synchronized (rooms) {
            if (lookout != null) {
                throw new IllegalStateException(name + " is watched already");
            }
            Lookout watching = new Lookout(this, watcher);
            lookout = watching;
            members().forEach(watching::present);
        }
    }

    @Override
    public void unwatch() {
        synchronized (rooms) {
            lookout = null;
        }
    }

    /** Null while nobody watches. */
    @Nullable
    Lookout lookout() {
        return lookout;
    }

    void tellSent(Member member, String event, @Nullable Object... args) {
        Lookout watching = lookout;
        if (watching != null && member.connected()) {
            watching.sent(member, event, Arrays.asList(args));
        }
    }

    void tellUpgrade(Member member) {
        synchronized (rooms) {
            Lookout watching = lookout;
            if (watching != null && isIn(member)) {
                watching.upgraded(member);
            }
        }
    }

    // Rooms

    private boolean isIn(Member member) {
        return library.getClient(member.getSessionId()) != null;
    }

    /** Adds it to everybody, unless it has left meanwhile. */
    void admit(Member member) {
        synchronized (rooms) {
            Lookout watching = lookout;
            if (member.connected()) {
                library.onConnect(member);
                if (watching != null) {
                    watching.connected(member);
                }
            }
        }
    }

    /** Out of all rooms and out of everybody; the rooms it was in. */
    Set<String> release(Member member, String reason) {
        synchronized (rooms) {
            Lookout watching = lookout;
            boolean wasIn = isIn(member);
            Set<String> last = roomsOf(member);
            member.onDisconnect();
            if (watching != null && wasIn) {
                watching.disconnected(member, reason);
            }
            return last;
        }
    }

    void join(Member member, String room) {
        synchronized (rooms) {
            Lookout watching = lookout;
            boolean news = watching != null && !roomsOf(member).contains(room);
            if (member.connected()) {
                member.joinRoom(MARK + room);
                if (watching != null && news) {
                    watching.joined(member, room);
                }
            }
        }
    }

    void leave(Member member, String room) {
        synchronized (rooms) {
            Lookout watching = lookout;
            boolean news = watching != null && roomsOf(member).contains(room);
            member.leaveRoom(MARK + room);
            if (watching != null && news) {
                watching.left(member, room);
            }
        }
    }

    Set<String> roomsOf(Member member) {
        return member.getAllRooms().stream()
                .filter(room -> room.startsWith(MARK))
                .map(room -> room.substring(MARK.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who is in at least one of these, each once. */
    Iterable<SocketIOClient> union(Set<String> keys) {
        if (keys.size() == 1) {
            return library.getRoomClients(keys.iterator().next());
        }
        Set<SocketIOClient> members = new LinkedHashSet<>();
        keys.forEach(key -> library.getRoomClients(key).forEach(members::add));
        return members;
    }

    // Packets

    Outgoing event(@Nullable Long ackId, String event, @Nullable Object... args) {
        SocketPacket.Event packet = new SocketPacket.Event(name, ackId, event, Arrays.asList(args));
        if (packet.isReserved()) {
            throw new IllegalArgumentException("'" + event + "' is Socket.IO's own event; choose another name");
        }
        return Outgoing.message(packet.encode());
    }
}
