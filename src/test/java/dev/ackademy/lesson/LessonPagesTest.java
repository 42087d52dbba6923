package dev.ackademy.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.learner.progress.Syllabus;
import dev.ackademy.web.Assets;
import dev.ackademy.web.Gate;
import dev.ackademy.web.Views;
import dev.ackademy.web.WebServer;
import dev.ackademy.web.WebSettings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the miniature course, over real HTTP. */
class LessonPagesTest {
    private static final String LESSON = "/tracks/talk/first-words";
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static WebServer server;

    @BeforeAll
    static void start() {
        CourseCatalog catalog = MiniCourse.load();
        Syllabus syllabus = MiniCourse.syllabus(catalog);
        WebSettings settings = new WebSettings("127.0.0.1", 0, "http://localhost:7071", "");
        Views views = new Views(
                MiniCourse.TEXTS,
                Assets.load(),
                settings,
                language ->
                        Map.of("rules", Rules.of(catalog, MiniCourse.CARDS, syllabus, MiniCourse.TEXTS.in(language))));
        server = WebServer.start(
                views,
                Gate.OPEN_TO_ANYONE_ONLY,
                Map::of,
                List.of(
                        new LessonPages(() -> catalog, MiniCourse.CARDS, views),
                        new FigurePages(() -> catalog),
                        new CardPages(() -> catalog, MiniCourse.TEXTS),
                        new AchievementPages(() -> syllabus, views),
                        new LessonApi(() -> catalog)));
    }

    @AfterAll
    static void stop() {
        server.close();
        CLIENT.close();
    }

    @Test
    void a_lesson_says_where_it_stands_and_what_it_takes() throws Exception {
        assertThat(page("/en" + LESSON))
                .contains("<span class=\"pill index\" data-testid=\"lesson-index\">Lesson 02 of 03</span>")
                .contains("data-testid=\"minutes\">~3 min<")
                .contains("data-testid=\"lesson-xp\">60 XP<")
                .contains("<a class=\"pill\" rel=\"tag\" href=\"/en/tags/rooms\">rooms</a>")
                .contains("Written January 2, 2026. Last changed March 4, 2026.")
                .containsOnlyOnce("<h1")
                .contains("<h1>Words &amp; &lt;wires&gt;</h1>")
                .doesNotContain("&amp;amp;");
    }

    @Test
    void a_korean_lesson_is_korean_throughout() throws Exception {
        String page = page("/ko" + LESSON);
        assertThat(page)
                .contains("<html lang=\"ko\"", "레슨 02 / 03", "약 3분", "href=\"/ko/tags/basics\">기초</a>", "2026년 1월 2일")
                .contains("다음 레벨까지 120 XP")
                .contains("hreflang=\"es\" href=\"/es" + LESSON + "\"");
        String seen =
                page.replaceAll("(?s)<(script|svg|pre|title)\\b.*?</\\1>", " ").replaceAll("<[^>]+>", " ");
        assertThat(seen).doesNotContainPattern("\\b(Lesson|Copy|Next|Previous|coming|Exercise|progress|min)\\b");
    }

    @Test
    void the_level_line_starts_at_nothing() throws Exception {
        String line = page("/en" + LESSON).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
        assertThat(line).contains("Lv 0 Poller 0/120 XP 120 XP to go 0 % 0/2 lessons 0/10 achievements");
        assertThat(page("/es"))
                .contains("role=\"progressbar\" aria-valuemin=\"0\" aria-valuemax=\"100\" aria-valuenow=\"0\"");
    }

    @Test
    void the_track_list_greys_what_is_still_to_come() throws Exception {
        assertThat(page("/en" + LESSON))
                .contains(
                        "<span class=\"coming\"><span class=\"number\">01</span><span>Not yet</span><small>coming</small></span>")
                .contains("<a href=\"/en" + LESSON + "\" aria-current=\"page\"><span class=\"number\">02</span>");
    }

    @Test
    void a_lesson_leads_to_its_neighbours_across_tracks() throws Exception {
        assertThat(part(page("/en" + LESSON), "<div data-testid=\"previous\">", "</div>"))
                .contains("Not yet", "class=\"coming\"")
                .doesNotContain("<a ");
        assertThat(part(page("/en" + LESSON), "<div data-testid=\"next\">", "</div>"))
                .contains("<a rel=\"next\" href=\"/en/tracks/talk/second-thoughts\">");
        String last = page("/en/tracks/talk/second-thoughts");
        assertThat(part(last, "<div data-testid=\"previous\">", "</div>")).contains("href=\"/en" + LESSON + "\"");
        assertThat(part(last, "<div data-testid=\"next\">", "</div>"))
                .as("a lesson in review is not open yet")
                .contains("Quiet room")
                .doesNotContain("<a ");
    }

    @Test
    void the_contents_lead_to_every_section() throws Exception {
        String page = page("/en" + LESSON);
        String toc = part(page, "data-testid=\"toc\"", "</nav>");
        assertThat(toc).contains("href=\"#word\"", "href=\"#answer\"", "href=\"#exercise\"", "href=\"#links\"");
        for (MatchResult link :
                Pattern.compile("href=\"#([^\"]+)\"").matcher(toc).results().toList()) {
            assertThat(page).contains("id=\"" + link.group(1) + "\"");
        }
    }

    @Test
    void links_by_name_lead_to_the_page_in_the_same_language() throws Exception {
        assertThat(page("/es" + LESSON))
                .contains("href=\"/es/tracks/talk/second-thoughts#thought\"")
                .contains("href=\"/es#lesson-not-yet\"")
                .contains("href=\"/es/exercises/echo-once\"")
                .contains(
                        "<a href=\"https://www.rfc-editor.org/rfc/rfc6455\" rel=\"noopener noreferrer\" class=\"elsewhere\">la");
    }

    @Test
    void the_exercise_card_shows_xp_and_state() throws Exception {
        assertThat(page("/en" + LESSON))
                .contains("data-testid=\"exercise\"", "data-exercise=\"echo-once\"", "Echo &lt;once&gt;", "60 XP")
                .contains("data-testid=\"exercise-state\">not started<");
        assertThat(page("/en/tracks/talk/second-thoughts")).doesNotContain("data-testid=\"exercise\"");
    }

    @Test
    void links_are_listed_or_the_heading_is_gone() throws Exception {
        assertThat(page("/en" + LESSON))
                .contains(
                        "<a class=\"elsewhere\" rel=\"noopener noreferrer\" href=\"https://www.rfc-editor.org/rfc/rfc6455\">RFC 6455</a>");
        assertThat(page("/en/tracks/talk/second-thoughts")).doesNotContain("data-testid=\"links\"", "Go deeper");
    }

    @Test
    void the_bench_tells_in_words_what_it_shows() throws Exception {
        assertThat(page("/en" + LESSON))
                .contains(
                        "data-bench=\"{&quot;title&quot;:&quot;Two clients&quot;,&quot;clients&quot;:[&quot;Ana&quot;,&quot;Min&quot;]")
                .contains("Ana and Min connect to a real Socket.IO server", "/chat and /notifications");
    }

    @Test
    void the_page_carries_the_rules_for_the_browser() throws Exception {
        String json = part(page("/ko" + LESSON), "id=\"rules\">", "</script>");
        JsonNode rules = JSON.readTree(json.substring(json.indexOf('>') + 1));
        assertThat(rules.at("/levels/0/name").asText()).isEqualTo("폴러");
        assertThat(rules.at("/levels/1/reachedAt").asInt()).isEqualTo(120);
        assertThat(rules.at("/exercises/echo-once").asInt()).isEqualTo(60);
        assertThat(rules.at("/lessons/first-words/0").asText()).isEqualTo("echo-once");
        assertThat(rules.at("/tracks/talk/lessons"))
                .map(JsonNode::asText)
                .containsExactly("not-yet", "first-words", "second-thoughts");
        assertThat(rules.at("/tracks/talk/exercises")).map(JsonNode::asText).containsExactly("echo-once");
        assertThat(rules.at("/lessonsTotal").asInt()).isEqualTo(2);
        assertThat(rules.at("/achievementsTotal").asInt()).isEqualTo(10);
    }

    @Test
    void the_api_tells_the_same_story() throws Exception {
        JsonNode lesson = JSON.readTree(get("/api/lessons/first-words?lang=es").body());
        assertThat(lesson.at("/index").asInt()).isEqualTo(2);
        assertThat(lesson.at("/trackSize").asInt()).isEqualTo(3);
        assertThat(lesson.at("/status").asText()).isEqualTo("published");
        assertThat(lesson.at("/title").asText()).isEqualTo("Palabras y <cables>");
        assertThat(lesson.at("/blocks")).hasSize(3);
        assertThat(lesson.at("/blocks/1/language").asText()).isEqualTo("python");
        assertThat(lesson.at("/blocks/1/title").asText()).isEqualTo("server: say it");
        assertThat(lesson.at("/blocks/0/code").asText())
                .contains("\"<hello> & 'you'\"")
                .endsWith("});");
        assertThat(lesson.at("/lessonsTotal").asInt()).isEqualTo(2);
        assertThat(lesson.at("/achievementsTotal").asInt()).isEqualTo(10);
        assertThat(lesson.at("/updated").asText()).isEqualTo("2026-03-04");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/tracks/listen/half-written",
                "/api/lessons/half-written",
                "/en/tracks/listen/first-words",
                "/en/tracks/talk/not-yet",
                "/en/tracks/talk/%2e%2e",
                "/en/tags/nothing",
                "/fr" + LESSON,
                "/figures/half-written/two-people.svg",
                "/figures/first-words/nothing.svg"
            })
    void what_is_not_there_is_not_found(String path) throws Exception {
        assertThat(get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void a_lesson_in_review_is_open_to_who_has_its_address_and_says_so() throws Exception {
        assertThat(page("/en/tracks/listen/quiet-room")).contains("in review");
        assertThat(page("/en/tags/rooms")).doesNotContain("Quiet room").contains("one lesson");
        assertThat(page("/en/tags/basics")).contains("2 lessons", "Second thoughts");
    }

    @Test
    void a_figure_is_served_to_be_kept_and_can_run_nothing() throws Exception {
        String page = page("/en" + LESSON);
        String figure = part(page, "<figure><img src=\"", "\"").substring("<figure><img src=\"".length());
        assertThat(page)
                .contains(
                        "alt=\"Two circles side by side.\" width=\"120\" height=\"60\"",
                        "<figcaption>Two people.</figcaption>");
        HttpResponse<String> answer = get(figure);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(value -> assertThat(value).contains("default-src 'none'", "sandbox"));
    }

    @ParameterizedTest
    @EnumSource(UiLanguage.class)
    void a_lesson_has_a_picture_for_previews_in_each_language(UiLanguage language) throws Exception {
        String card = "/" + language.tag() + "/cards/first-words";
        assertThat(page("/" + language.tag() + LESSON))
                .contains("<meta property=\"og:image\" content=\"" + card + "\">");
        HttpResponse<byte[]> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.address() + card)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(get("/" + language.tag() + "/cards/half-written").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(UiLanguage.class)
    void the_map_shows_every_track_and_lesson(UiLanguage language) throws Exception {
        String home = page("/" + language.tag());
        for (TrackView track : MiniCourse.load().tracks().stream()
                .map(track -> TrackView.of(track, language))
                .toList()) {
            assertThat(home).contains("id=\"track-" + track.slug() + "\"", track.title());
            track.stops().forEach(stop -> assertThat(home).contains("id=\"lesson-" + stop.slug() + "\""));
        }
        assertThat(home).contains("data-continue", "href=\"/" + language.tag() + LESSON + "\"");
    }

    @Test
    void a_track_leads_to_its_place_on_the_map() throws Exception {
        HttpResponse<String> answer = get("/en/tracks/talk");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/en#track-talk");
        assertThat(get("/en/tracks/nothing").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"en, First frame", "ko, 첫 프레임", "es, Primera trama"})
    void the_ten_achievements_state_their_rules(String language, String first) throws Exception {
        String page = page("/" + language + "/achievements");
        assertThat(page).contains(first);
        assertThat(Pattern.compile("data-achievement=").matcher(page).results().count())
                .isEqualTo(10);
    }

    /** In the miniature course one lesson has an exercise, so one achievement can be had. */
    @Test
    void an_achievement_whose_lessons_are_missing_says_so() throws Exception {
        String page = page("/en/achievements");
        assertThat(part(page, "id=\"first-frame\"", "</li>")).doesNotContain("still being written");
        assertThat(Pattern.compile("still being written")
                        .matcher(page)
                        .results()
                        .count())
                .isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en", "/ko" + LESSON, "/es/achievements", "/en/tags/basics", "/ko/nowhere"})
    void a_page_has_nothing_that_its_policy_forbids(String path) throws Exception {
        assertThat(get(path).body())
                .doesNotContainPattern("\\sstyle=")
                .doesNotContainPattern("<style")
                .doesNotContainPattern("\\son[a-z]+=\"")
                .doesNotContainPattern("<script(?![^>]*(src=|application/json))");
    }

    @Test
    void every_link_within_the_site_leads_somewhere() throws Exception {
        for (String from : new String[] {"/en", "/ko" + LESSON, "/es/tags/rooms", "/en/achievements"}) {
            List<String> links = Pattern.compile("(?:href|src)=\"(/[^\"#]*)")
                    .matcher(page(from))
                    .results()
                    .map(match -> match.group(1))
                    // Pages of other rooms, which are not mounted here.
                    .filter(
                            link -> !link.matches(
                                    "/../(exercises|sandbox|me|sign-in|report|notifications|tracks/.*/comments|feed\\.xml|manifest\\.webmanifest)([/?].*)?"))
                    .distinct()
                    .toList();
            assertThat(links).isNotEmpty();
            for (String link : links) {
                assertThat(get(link).statusCode())
                        .as(from + " leads to " + link)
                        .isIn(200, 302);
            }
        }
    }

    private static String part(String page, String start, String end) {
        int from = page.indexOf(start);
        assertThat(from).as("'%s' in the page", start).isNotNegative();
        return page.substring(from, page.indexOf(end, from + start.length()));
    }

    private static String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
