package dev.ackademy.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.web.Role;
import dev.ackademy.web.Route;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Who may ask for what: {@code src/test/resources/access.txt} has a row for each route of the whole site, and each role asks
 * for each of them. A route without a row, or a row without a route, fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {
    private static final Path TABLE = Path.of("src/test/resources/access.txt");
    /** Ends the session of whoever asks, so it is asked for last. */
    private static final String SIGN_OUT = "/{lang}/sign-out";

    private final Map<Role, String> sessions = new EnumMap<>(Role.class);
    private final HttpClient client = HttpClient.newHttpClient();
    private TestSite site;

    @BeforeAll
    void open() throws Exception {
        site = TestSite.ungraded();
        sessions.put(Role.ANYONE, "");
        sessions.put(Role.LEARNER, session("sign-up", "Lea"));
        sessions.put(Role.INSTRUCTOR, session("sign-in", "Isa"));
        sessions.put(Role.OPERATOR, session("sign-in", "Olga"));
    }

    @AfterAll
    void close() throws IOException {
        client.close();
        site.close();
    }

    private String session(String form, String name) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.address() + "/en/" + form))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=" + name + "&password=a+horse+that+hums"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.matches("session=[^;]+;.*"))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_table_has_a_row_for_each_route_and_no_other() throws IOException {
        List<String> routes = site.routes().stream()
                .map(route ->
                        route.method() + " " + route.path() + " " + route.role().id())
                .toList();
        List<String> rows = Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> String.join(" ", line.split("\\s+")))
                .toList();
        assertThat(routes).as("routes that " + TABLE + " decides on").containsExactlyInAnyOrderElementsOf(rows);
    }

    @TestFactory
    Stream<DynamicTest> each_role_is_let_through_or_not() {
        return Stream.of(false, true)
                .flatMap(last -> site.routes().stream()
                        .filter(route -> route.path().equals(SIGN_OUT) == last)
                        .flatMap(route -> Arrays.stream(Role.values())
                                .map(role -> DynamicTest.dynamicTest(
                                        role.id() + " " + route.method() + " " + route.path(),
                                        () -> asks(role, route)))));
    }

    private void asks(Role role, Route route) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.address() + address(route)))
                .header("Accept-Language", "en")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(route.method(), HttpRequest.BodyPublishers.noBody());
        String session = sessions.getOrDefault(role, "");
        if (!session.isEmpty()) {
            request.header("Cookie", session);
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        boolean sent = answer.headers().firstValue("Location").orElse("").contains("/sign-in?to=");
        boolean refused = answer.statusCode() == 401 || sent || answer.body().contains("people with another role");
        assertThat(refused)
                .as(answer.statusCode() + " "
                        + answer.headers().firstValue("Location").orElse(""))
                .isEqualTo(!role.may(route.role()));
        boolean certain = route.method().equals("GET")
                && !route.path().replace("{lang}", "").matches(".*[{<].*");
        assertThat(answer.statusCode()).isLessThan(certain && !refused ? 400 : 500);
    }

    /** With something in the place of each parameter that is nobody's. */
    private static String address(Route route) {
        return route.path()
                .replace("{lang}", "en")
                .replace("{id}", "00000000-0000-0000-0000-000000000000")
                .replaceAll("\\{[^}]+}|<[^>]+>", "nothing");
    }
}
