import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** People are kept by their name alone, so whoever is in one place already does not come to another. */
public class Server {
    private static final long GRACE = 600;
    private static final long PING_EVERY = 300;
    private static final long SILENT = 1000;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private static final Map<String, Map<String, Person>> places = new HashMap<>();
    private static final Map<String, Person> persons = new HashMap<>();

    /** Somebody who is here, in one tab or in several. */
    private static class Person {
        final Set<WsContext> tabs = new HashSet<>();
        Future<?> goodbye;
    }

    public static void main(String[] args) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.ws("/", ws -> {
                        ws.onConnect(Server::welcome);
                        ws.onMessage(Server::hear);
                        ws.onClose(client -> leave(client.queryParam("place"), client.queryParam("user"), client));
                    });
                })
                .start("127.0.0.1", Integer.parseInt(System.getenv("PORT")));
    }

    /** Under one lock with everything else, so that whoever has its hello misses nothing from then on. */
    private static synchronized void welcome(WsContext client) {
        client.send(Map.of("t", "hello", "id", client.sessionId()));
        client.attribute("heardAt", System.nanoTime());
        Future<?> heartbeat = clock.scheduleAtFixedRate(() -> beat(client), PING_EVERY, PING_EVERY, TimeUnit.MILLISECONDS);
        client.attribute("heartbeat", heartbeat);
        enter(client.queryParam("place"), client.queryParam("user"), client);
    }

    private static void beat(WsContext client) {
        long heardAt = client.attribute("heardAt");
        if (System.nanoTime() - heardAt > TimeUnit.MILLISECONDS.toNanos(SILENT)) {
            client.session.disconnect();
        } else {
            send(client, Map.of("t", "ping"));
        }
    }

    private static void enter(String place, String user, WsContext client) {
        Map<String, Person> people = places.computeIfAbsent(place, name -> new TreeMap<>());
        Person person = persons.get(user);
        if (person == null) {
            person = new Person();
            persons.put(user, person);
            tellOthers(people, user, "came");
        } else if (person.goodbye != null) {
            person.goodbye.cancel(false);
        }
        people.put(user, person);
        person.tabs.add(client);
    }

    private static synchronized void leave(String place, String user, WsContext client) {
        Future<?> heartbeat = client.attribute("heartbeat");
        heartbeat.cancel(false);
        Person person = places.get(place).get(user);
        person.tabs.remove(client);
        if (person.tabs.isEmpty()) {
            person.goodbye = clock.schedule(() -> sayGoodbye(place, user), GRACE, TimeUnit.MILLISECONDS);
        }
    }

    private static synchronized void sayGoodbye(String place, String user) {
        Map<String, Person> people = places.get(place);
        if (!people.get(user).tabs.isEmpty()) {
            return; // They came back while this waited for its turn.
        }
        people.remove(user);
        persons.remove(user);
        tellOthers(people, user, "went");
        if (people.isEmpty()) {
            places.remove(place);
        }
    }

    private static void tellOthers(Map<String, Person> people, String user, String what) {
        people.forEach((other, person) -> {
            if (!other.equals(user)) {
                person.tabs.forEach(client -> send(client, Map.of("t", what, "user", user)));
            }
        });
    }

    private static void hear(WsMessageContext client) {
        switch (read(client.message()).path("t").asText()) {
            case "pong" -> client.attribute("heardAt", System.nanoTime());
            case "who" -> client.send(Map.of("t", "here", "users", whoIsIn(client.queryParam("place"))));
            default -> {}
        }
    }

    private static synchronized List<String> whoIsIn(String place) {
        return List.copyOf(places.get(place).keySet());
    }

    private static void send(WsContext client, Map<String, Object> frame) {
        try {
            client.send(frame);
        } catch (RuntimeException gone) {
            // leave() takes it out
        }
    }

    /** The frame; an empty one for what is none. */
    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noFrame) {
            return JSON.createObjectNode();
        }
    }
}
