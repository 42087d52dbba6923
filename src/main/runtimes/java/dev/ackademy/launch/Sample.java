package dev.ackademy.launch;

/**
 * A server that does many small things in many ways. What the compiler has met once, syntax and classes of libraries, it
 * need not load again for the submission; half of the time of a first compilation goes into that. Only {@code start} is
 * ever called.
 */
final class Sample {
    static final String SOURCE =
            """
            import com.corundumstudio.socketio.AckRequest;
            import com.corundumstudio.socketio.AuthTokenResult;
            import com.corundumstudio.socketio.BroadcastOperations;
            import com.corundumstudio.socketio.Configuration;
            import com.corundumstudio.socketio.SocketConfig;
            import com.corundumstudio.socketio.SocketIOClient;
            import com.corundumstudio.socketio.SocketIONamespace;
            import com.corundumstudio.socketio.SocketIOServer;
            import com.corundumstudio.socketio.annotation.*;
            import com.corundumstudio.socketio.listener.*;
            import com.corundumstudio.socketio.protocol.*;
            import java.io.*;
            import java.nio.charset.StandardCharsets;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.concurrent.atomic.*;
            import java.util.function.*;
            import java.util.stream.*;

            public class Server {
                private static final Map<String, Set<String>> ROOMS = new ConcurrentHashMap<>();
                private static final AtomicLong LAST_ID = new AtomicLong();
                private static final ThreadFactory DAEMONS = task -> {
                    Thread thread = new Thread(task);
                    thread.setDaemon(true);
                    return thread;
                };
                private final List<String> log = new ArrayList<>();
                private int count;

                record Message(long id, String from, String text) {}

                sealed interface Shape permits Circle, Square {}

                record Circle(double radius) implements Shape {}

                record Square(double side) implements Shape {}

                enum Kind { JOINED, LEFT }

                public static class Join {
                    private String room;

                    public String getRoom() {
                        return room;
                    }

                    public void setRoom(String room) {
                        this.room = room;
                    }
                }

                public static SocketIOServer start(int port) {
                    Configuration settings = new Configuration();
                    settings.setHostname("127.0.0.1");
                    settings.setPort(port);
                    settings.setBossThreads(1);
                    settings.setWorkerThreads(1);
                    settings.setRandomSession(true);
                    SocketConfig sockets = settings.getSocketConfig();
                    sockets.setReuseAddress(true);
                    SocketIOServer server = new SocketIOServer(settings);
                    SocketIONamespace chat = server.getNamespace("");
                    chat.addAuthTokenListener(Server::admit);
                    chat.addConnectListener(client -> client.joinRoom("all"));
                    chat.addDisconnectListener(Server::gone);
                    chat.addEventListener("join", Map.class, Server::join);
                    chat.addEventListener("typed", Join.class, (client, data, ack) -> {
                        for (SocketIOClient other : server.getRoomOperations(data.getRoom()).getClients()) {
                            if (!other.getSessionId().equals(client.getSessionId())) {
                                other.sendEvent("typed", data);
                            }
                        }
                    });
                    server.addEventListener("echo", String.class, new DataListener<String>() {
                        @Override
                        public void onData(SocketIOClient client, String data, AckRequest ack) {
                            if (ack.isAckRequested()) {
                                ack.sendAckData(data);
                            }
                        }
                    });
                    server.start();
                    return server;
                }

                private static AuthTokenResult admit(Object auth, SocketIOClient client) {
                    if (auth instanceof Map<?, ?> map && map.get("name") instanceof String name && !name.isEmpty()) {
                        client.set("name", name);
                        return AuthTokenResult.AuthTokenResultSuccess;
                    }
                    return new AuthTokenResult(false, Map.of("message", "a name is needed"));
                }

                private static void join(SocketIOClient client, Map<?, ?> data, AckRequest ack) {
                    String room = (String) data.get("room");
                    if (ROOMS.computeIfAbsent(room, r -> ConcurrentHashMap.newKeySet()).add(client.get("name"))) {
                        client.joinRoom(room);
                        Object told = Map.of("user", client.get("name"), "room", room, "id", LAST_ID.incrementAndGet());
                        client.getNamespace().getRoomOperations(room).sendEvent("joined", client, told);
                    }
                    ack.sendAckData(Map.of("ok", true));
                }

                private static void gone(SocketIOClient client) {
                    try {
                        for (String room : client.getAllRooms()) {
                            client.leaveRoom(room);
                        }
                    } catch (RuntimeException failure) {
                        System.err.println("lost " + failure.getMessage());
                    } finally {
                        ROOMS.values().forEach(members -> members.remove(client.get("name")));
                    }
                }

                static double area(Shape shape) {
                    return switch (shape) {
                        case Circle(double radius) when radius > 0 -> Math.PI * radius * radius;
                        case Circle circle -> 0;
                        case Square square -> square.side() * square.side();
                    };
                }

                synchronized <T extends Comparable<T>> Optional<T> most(Collection<? extends T> all, T... more) {
                    int sum = 0;
                    for (int i = 0; i < more.length; i++) {
                        sum += i % 2 == 0 ? i : -i;
                    }
                    while (sum > 0 && count++ < 10) {
                        sum--;
                    }
                    switch (Kind.values()[count % 2]) {
                        case JOINED:
                            log.add("joined");
                            break;
                        default:
                            log.remove("joined");
                    }
                    StringBuilder text = new StringBuilder();
                    log.stream().filter(line -> !line.isBlank()).map(String::trim).sorted().forEach(text::append);
                    Map<String, List<Integer>> sizes = Stream.of("a", "bb").collect(
                            Collectors.groupingBy(word -> word, TreeMap::new, Collectors.mapping(String::length, Collectors.toList())));
                    try (StringReader reader = new StringReader(text + \"\"\"
                            and more
                            \"\"\" + String.format("%s", sizes))) {
                        reader.read(new char[(int) 3L]);
                    } catch (IOException | IllegalStateException failure) {
                        throw new IllegalArgumentException(failure);
                    }
                    Queue<T> waiting = new LinkedList<>(all);
                    Deque<Integer> numbers = new ArrayDeque<>(IntStream.range(0, 3).boxed().toList());
                    HashMap<Integer, LinkedHashSet<String>> sets = new HashMap<>();
                    BiFunction<Integer, Integer, Integer> add = Integer::sum;
                    Supplier<Long> now = () -> System.currentTimeMillis() + Duration.ofSeconds(1).toMillis();
                    CompletableFuture.completedFuture(add.apply(numbers.peek(), 1)).thenAccept(n -> sets.remove(n));
                    return all.stream().<T>map(one -> one).max(Comparator.naturalOrder()).or(() -> Optional.ofNullable(waiting.poll()));
                }

                public static void main(String[] args) throws Exception {
                    ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(DAEMONS);
                    later.schedule(() -> System.out.println("later"), 1, TimeUnit.SECONDS);
                    int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "3000"));
                    UUID id = UUID.randomUUID();
                    byte[] bytes = id.toString().getBytes(StandardCharsets.UTF_8);
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> start(port).stop()));
                    Thread.sleep(Math.max(0L, bytes[0] & 0));
                }
            }
            """;

    private Sample() {}
}
