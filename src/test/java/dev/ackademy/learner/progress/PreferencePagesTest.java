package dev.ackademy.learner.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.HandClock;
import dev.ackademy.kit.Teardown;
import dev.ackademy.learner.Visitor;
import dev.ackademy.learner.Visitors;
import dev.ackademy.store.Database;
import dev.ackademy.store.Engine;
import dev.ackademy.web.Assets;
import dev.ackademy.web.Role;
import dev.ackademy.web.Texts;
import dev.ackademy.web.Views;
import dev.ackademy.web.WebServer;
import dev.ackademy.web.WebSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ana, who has signed in, chooses. */
class PreferencePagesTest {
    @TempDir
    private Path folder;

    private final Visitor ana = Visitor.fresh(new SecureRandom());
    private final Teardown teardown = new Teardown();
    private Preferences preferences;
    private WebServer server;

    @BeforeEach
    void open() throws Exception {
        Database database = Database.open(Engine.H2.freshUrl(folder));
        teardown.add(database::close);
        WebSettings settings = new WebSettings("127.0.0.1", 0, "", "");
        Views views = new Views(Texts.load(), Assets.load(), settings, language -> Map.of());
        Visitors visitors = new Visitors(settings, context -> Optional.of(ana));
        preferences = new Preferences(database, new HandClock());
        Receipts receipts = Receipts.open(database);
        Progress progress = new Progress(database, receipts, () -> Syllabus.EMPTY);
        server = WebServer.start(
                views,
                context -> Role.LEARNER,
                Map::of,
                List.of(
                        new ProgressApi(progress, receipts, preferences, visitors),
                        new PreferencePages(preferences, visitors)));
        teardown.add(server::close);
    }

    @AfterEach
    void close() {
        teardown.close();
    }

    @Test
    void a_form_without_the_tick_switches_numbers_off_and_leads_back() throws Exception {
        HttpResponse<String> answer = form("zone=Asia%2FSeoul");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/ko/me?done=preferences");
        assertThat(preferences.of(ana).numbers()).isFalse();
        assertThat(preferences.of(ana).zones().chosen()).contains(ZoneId.of("Asia/Seoul"));
        form("numbers=on&zone=");
        assertThat(preferences.of(ana).numbers()).isTrue();
        assertThat(preferences.of(ana).zones().chosen()).contains(ZoneId.of("Asia/Seoul"));
    }

    @Test
    void a_zone_that_there_is_not_is_refused_and_nothing_is_kept() throws Exception {
        HttpResponse<String> answer = form("zone=Mars%2FOlympus");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("‘Mars/Olympus’이라는 시간대는 없어요");
        assertThat(preferences.of(ana).stored()).isFalse();
    }

    @Test
    void a_script_tells_its_choice_and_hears_it_again_with_the_log() throws Exception {
        HttpResponse<String> told =
                post("/api/me/preferences", "application/json", "{\"numbers\":false,\"zone\":\"Asia/Seoul\"}");
        assertThat(told.body())
                .isEqualTo("{\"numbers\":false,\"zones\":[{\"at\":\"2026-05-04T10:00:00Z\",\"zone\":\"Asia/Seoul\"}],"
                        + "\"stored\":true}");
        assertThat(send(HttpRequest.newBuilder(address("/api/me/progress"))).body())
                .contains("\"preferences\":" + told.body());
        assertThat(post("/api/me/preferences", "application/json", "{").statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> form(String fields) throws Exception {
        return post("/ko/me/preferences", "application/x-www-form-urlencoded", fields);
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", type)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
