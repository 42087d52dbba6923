package dev.ackademy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssetsTest {
    @Test
    void a_changed_file_changes_the_version() {
        assertThat(Assets.of(Map.of("a.css", "1")).version())
                .isNotEqualTo(Assets.of(Map.of("a.css", "2")).version())
                .isEqualTo(Assets.of(Map.of("a.css", "1")).version());
    }

    @Test
    void a_file_of_this_version_may_be_kept_for_ever() {
        try (Site site = new Site()) {
            HttpResponse<String> answer = site.get(Site.ASSETS.url("css/site.css"));
            assertThat(answer.body()).isEqualTo("body{}");
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
        }
    }

    @Test
    void a_page_from_before_an_update_still_gets_the_newest_file() {
        try (Site site = new Site()) {
            HttpResponse<String> answer = site.get("/static/0123456789ab/js/site.js");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
        }
    }

    @Test
    void nothing_outside_the_bundle_is_served() {
        try (Site site = new Site()) {
            for (String path : new String[] {
                "/static/x/../pom.xml", "/static/x/%2e%2e/messages/en.properties", "/static/x/nothing.js"
            }) {
                assertThat(site.get(path).statusCode()).as(path).isIn(400, 404);
            }
        }
    }

    @Test
    void the_build_made_what_the_layout_needs() {
        Assets built = Assets.load();
        assertThat(built.url("css/site.css")).matches("/static/[0-9a-f]{12}/css/site.css");
        assertThat(built.url("js/site.js")).endsWith("/js/site.js");
        assertThat(built.url("img/icon.svg")).endsWith("/img/icon.svg");
    }

    @Test
    void a_file_that_was_never_built_is_named() {
        assertThatThrownBy(() -> Assets.of(Map.of()).url("js/site.js")).hasMessageContaining("static/js/site.js");
    }
}
