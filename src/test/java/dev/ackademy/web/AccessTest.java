package dev.ackademy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessTest {
    /** Believes what a header says; only a test may. */
    private static final Gate BY_HEADER = context ->
            Optional.ofNullable(context.header("Role")).flatMap(Role::of).orElse(Role.ANYONE);

    private static final Routes DESK = routes -> {
        routes.get("/{lang}/desk", context -> context.result("the desk"), Role.INSTRUCTOR);
        routes.post("/{lang}/desk", context -> context.result("done"), Role.INSTRUCTOR);
        routes.get("/api/desk", context -> context.result("{}"), Role.INSTRUCTOR);
    };

    @Test
    void a_role_may_what_those_below_it_may() {
        try (Site site = new Site(Site.SETTINGS, BY_HEADER, DESK)) {
            assertThat(site.get("/en/desk", "Role", "instructor").body()).isEqualTo("the desk");
            assertThat(site.get("/en/desk", "Role", "operator").body()).isEqualTo("the desk");
            assertThat(site.get("/en/desk", "Role", "learner").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void who_has_not_signed_in_is_sent_to_do_so_and_comes_back() {
        try (Site site = new Site(Site.SETTINGS, BY_HEADER, DESK)) {
            HttpResponse<String> answer = site.get("/ko/desk");
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).contains("/ko/sign-in?to=%2Fko%2Fdesk");
            assertThat(answer.body()).doesNotContain("the desk");
        }
    }

    @Test
    void scripts_and_forms_are_told_instead() {
        try (Site site = new Site(Site.SETTINGS, BY_HEADER, DESK)) {
            HttpResponse<String> script = site.get("/api/desk");
            assertThat(script.statusCode()).isEqualTo(401);
            assertThat(script.body()).contains("\"sign-in\"");
            HttpResponse<String> form = site.send(site.request("/en/desk").POST(HttpRequest.BodyPublishers.noBody()));
            assertThat(form.statusCode()).isEqualTo(401);
            assertThat(form.body()).contains("Sign in first");
        }
    }

    @Test
    void a_route_that_does_not_say_who_may_ask_keeps_the_site_from_starting() {
        assertThatThrownBy(() -> new Site(routes -> routes.get("/{lang}/forgotten", context -> {})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("GET /{lang}/forgotten")
                .hasMessageContaining("must name the one role");
    }

    @Test
    void every_route_is_listed_with_its_role() {
        Views views = Site.views(Site.SETTINGS);
        try (WebServer server = WebServer.start(views, BY_HEADER, Map::of, List.of(DESK))) {
            assertThat(server.routes())
                    .contains(
                            new Route("GET", "/{lang}/desk", Role.INSTRUCTOR),
                            new Route("GET", "/health", Role.ANYONE));
        }
    }
}
