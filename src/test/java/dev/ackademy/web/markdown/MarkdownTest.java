package dev.ackademy.web.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import dev.ackademy.kit.UiLanguage;
import dev.ackademy.web.Html;
import dev.ackademy.web.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private static final Path FILE = Path.of("en.md");
    private static final int FIRST_LINE = 10;
    private static final Texts TEXTS = Texts.load();

    private final Problems problems = new Problems();

    @Test
    void a_heading_keeps_its_id_and_links_to_itself() {
        assertThat(html("## The *room* {#the-room}"))
                .isEqualTo("<h2 id=\"the-room\"><a class=\"anchor\" href=\"#the-room\">The <em>room</em></a></h2>");
        assertThat(rendered("## The *room* {#the-room}\n\n### Below {#b}").sections())
                .containsExactly(new Rendered.Section("the-room", "The room"));
        then_nothing_is_wrong();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "## No id                      | This heading has no id.",
                "## Odd {#Not_A-Slug}          | The id 'Not_A-Slug' is not lower-case",
                "# Too high {#high}            | headings of level 2",
                "## A [link](https://a.b) {#a} | A heading links to itself",
            })
    void a_heading_that_breaks_the_rules_is_reported(String markdown, String expected) {
        html("Text.\n\n" + markdown);
        then_is_reported(FIRST_LINE + 2, expected);
    }

    @Test
    void an_id_stands_once() {
        html("## A {#a}\n\n## B {#a}");
        then_is_reported(FIRST_LINE + 2, "'a' stands here twice");
    }

    @Test
    void a_section_that_fell_behind_its_original_says_so_and_leads_there() {
        Markdown korean = new Markdown(TEXTS.in(UiLanguage.KO), Markdown.Ids.REQUIRED, Map.of());
        String html = korean.render(
                        new MarkdownText(FILE, FIRST_LINE, "처음\n\n## 하나 {#a}\n\n둘\n\n## 셋 {#b}"),
                        new OneFigure(),
                        Map.of("", "/en/x", "b", "/en/x#b"),
                        problems)
                .html();
        assertThat(html)
                .startsWith("<p class=\"outdated\" role=\"note\"")
                .contains("영어 원문이 바뀌었어요. <a hreflang=\"en\" href=\"/en/x\">");
        assertThat(html.indexOf("href=\"/en/x#b\"")).isGreaterThan(html.indexOf("id=\"b\""));
        assertThat(count(html, "class=\"outdated\"")).isEqualTo(2);
        then_nothing_is_wrong();
    }

    @Test
    void a_text_without_ids_may_be_allowed() {
        Markdown relaxed = new Markdown(TEXTS.in(UiLanguage.EN), Markdown.Ids.OPTIONAL, Map.of());
        assertThat(relaxed.render(new MarkdownText(FILE, 1, "## Plain"), References.none(), problems)
                        .html())
                .isEqualTo("<h2>Plain</h2>\n");
        then_nothing_is_wrong();
    }

    @Test
    void blocks_with_one_title_become_tabs() {
        Rendered rendered = rendered("""
                ```javascript title="server" mark=1
                a();
                ```

                ```python title="server"
                a()
                ```

                ```javascript title="client"
                b();
                ```
                """);
        assertThat(count(rendered.html(), "class=\"code\"")).isEqualTo(2);
        assertThat(count(rendered.html(), "role=\"tab\"")).isEqualTo(2);
        assertThat(rendered.html())
                .contains("<span class=\"hl\"><span class=\"f\">a</span>();</span>")
                .contains("role=\"tabpanel\" id=\"code-0-python\" aria-labelledby=\"code-0-python-tab\"")
                .contains("<p class=\"lang\">Python</p>");
        assertThat(rendered.blocks())
                .containsExactly(
                        new Rendered.CodeBlock("server", "javascript", "a();"),
                        new Rendered.CodeBlock("server", "python", "a()"),
                        new Rendered.CodeBlock("client", "javascript", "b();"));
        then_nothing_is_wrong();
    }

    @Test
    void the_same_language_twice_is_two_blocks() {
        assertThat(count(html("```java title=\"x\"\na\n```\n```java title=\"x\"\nb\n```"), "class=\"code\""))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            pyton              | 'pyton' is no language        | Did you mean 'python'?
            -                  | names no language             | Use one of: javascript
            java titel="x"     | has no 'titel'                | Did you mean 'title'?
            java mark=2        | which has 1.                  | Count from 1
            java mark=0        | which has 1.                  | Count from 1
            java mark=1-       | which has 1.                  | Count from 1
            java something     | 'something' is not readable   | title=
            """)
    void a_fence_that_cannot_be_read_is_reported(String info, String what, String remedy) {
        html("```" + (info.equals("-") ? "" : info) + "\ncode\n```");
        then_is_reported(FIRST_LINE, what);
        assertThat(problems.all().getFirst().remedy()).contains(remedy);
    }

    @Test
    void a_special_fence_gets_its_body_and_line() {
        SpecialFence echo = (body, file, line, found) -> Optional.of("<b>" + Html.escape(body) + line + "</b>");
        Markdown markdown = new Markdown(TEXTS.in(UiLanguage.EN), Markdown.Ids.REQUIRED, Map.of("bench", echo));
        Rendered rendered = markdown.render(
                new MarkdownText(FILE, 5, "Text.\n\n```bench\na: <1>\n```"), References.none(), problems);
        assertThat(rendered.html()).contains("<b>a: &lt;1&gt;\n8</b>");
        assertThat(rendered.pieces()).containsExactly("bench");
    }

    @Test
    void a_quotation_with_a_mark_is_a_note_in_the_texts_language() {
        Markdown korean = new Markdown(TEXTS.in(UiLanguage.KO), Markdown.Ids.REQUIRED, Map.of());
        assertThat(korean.render(new MarkdownText(FILE, 1, "> [!WARNING]\n> Mind *it*."), References.none(), problems)
                        .html())
                .contains("<aside class=\"alert warning\" role=\"note\"><p class=\"alert-title\">주의</p>")
                .contains("<p>Mind <em>it</em>.</p>")
                .doesNotContain("[!", "blockquote");
        assertThat(html("> [not a mark] text")).contains("<blockquote>");
    }

    @Test
    void an_unknown_kind_of_note_is_reported() {
        html("> [!WARNUNG]\n> x");
        then_is_reported(FIRST_LINE, "'WARNUNG'");
        assertThat(problems.all().getFirst().remedy()).contains("[!WARNING]");
    }

    @Test
    void a_table_may_scroll() {
        assertThat(html("| a | b |\n|---|--:|\n| 1 | `<2>` |"))
                .contains(
                        "<div class=\"table\" tabindex=\"0\">\n<table>", "<code>&lt;2&gt;</code>", "</table>\n</div>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "<div onclick=\"alert(1)\">\n\nx\n\n</div>",
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](<java\tscript:alert(1)>)",
                "[a](&#106;avascript:alert(1))",
                "[a](\u0001javascript:alert(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "[a](vbscript:x)",
                "[a](//evil.example/x)",
                "<javascript:alert(1)>",
                "![x](javascript:alert(1))",
                "![x\" onerror=\"alert(1)](figures/ok.svg)",
                "![x](figures/ok.svg \"a\\\" onload=\\\"alert(1)\")",
                "[a](https://ok.example \"x\\\" onclick=\\\"alert(1)\")",
                "```javascript title=\"<img src=x onerror=alert(1)>\"\n</code></pre><script>alert(1)</script>\n```",
                "```text\n<script>alert(1)</script>\n```",
                "## <img src=x onerror=alert(1)> {#a}",
                "## x {#a\" onclick=\"alert(1)}",
                "> [!NOTE]\n> <script>alert(1)</script>",
                "| <script>alert(1)</script> |\n|---|\n| <iframe src=x> |",
            })
    void a_hostile_text_runs_nothing(String markdown) {
        String html = html(markdown);
        String tags = String.join(
                "\n",
                Pattern.compile("<[a-zA-Z/][^>]*>")
                        .matcher(html)
                        .results()
                        .map(found -> found.group())
                        .toList());
        assertThat(tags)
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("<iframe")
                .doesNotContainPattern("<img src=\"?x")
                .doesNotContainPattern("(?i)(href|src)=\"\\s*(javascript|data|vbscript|//)");
        assertThat(attributeNames(tags)).doesNotContain("onerror", "onclick", "onload");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [a](javascript:x)            | cannot lead to 'javascript:x'
            [a](ftp://old.example)       | cannot lead to 'ftp:
            [a](//no.example)            | names no protocol
            [a](#nowhere)                | No heading of this text has the id 'nowhere'
            [a](lesson:nope)             | lesson:nope
            x ![a](figures/ok.svg) y     | in a paragraph of its own
            ![](figures/ok.svg)          | no text for who cannot see it
            ![a](figures/none.svg)       | no such figure
            """)
    void a_pointer_that_leads_nowhere_is_reported_with_its_line(String markdown, String expected) {
        html("Line one\nof a paragraph.\n\nThen " + (markdown.startsWith("!") ? "\n\n" : "") + markdown);
        assertThat(problems.all()).hasSize(1);
        assertThat(problems.all().getFirst().what()).contains(expected);
        assertThat(problems.all().getFirst().line()).isEqualTo(FIRST_LINE + (markdown.startsWith("!") ? 5 : 3));
    }

    @Test
    void links_to_the_web_to_mail_and_within_the_site_stay() {
        assertThat(html("[a](https://a.example) [b](mailto:b@example.org) [c](/en/achievements) [d](#x)\n\n## X {#x}"))
                .contains("href=\"https://a.example\" rel=\"noopener noreferrer\"")
                .contains("href=\"mailto:b@example.org\"", "href=\"/en/achievements\"", "href=\"#x\"");
        then_nothing_is_wrong();
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "* ", "[", "![", "`", "**", "<", "- - ", "|a", "```\n", "{#", "\"\"\""})
    void a_text_made_to_be_slow_is_rendered_in_time(String piece) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> html(piece.repeat(20_000)));
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> html("```python\n" + piece.repeat(20_000).replace("```", "") + "\n```"));
    }

    @Test
    void code_is_taken_from_a_file() {
        Rendered rendered = rendered("```javascript title=\"server\" file=server.js#join mark=2\n```\n");
        then_nothing_is_wrong();
        assertThat(rendered.blocks())
                .containsExactly(new Rendered.CodeBlock("server", "javascript", "socket.join(room);\nack();"));
        assertThat(rendered.html()).contains("join", "ack");
    }

    @Test
    void a_block_has_code_of_a_file_or_of_its_own() {
        rendered("```javascript file=server.js#join\nmore();\n```\n");
        then_is_reported(FIRST_LINE, "names a file and has code of its own");
    }

    @Test
    void a_region_that_is_not_there_is_a_problem() {
        rendered("```javascript file=server.js#nowhere\n```\n");
        then_is_reported(FIRST_LINE, "no such region");
    }

    @Test
    void lines_are_marked_in_what_the_file_has() {
        rendered("```javascript file=server.js#join mark=3\n```\n");
        then_is_reported(FIRST_LINE, "names no lines of this block, which has 2");
    }

    @Test
    void a_statement_that_is_proved_has_a_mark_that_names_the_libraries() {
        Rendered rendered = rendered("The *sender* hears nothing.{claim=sender-left-out} Others do.\n");
        then_nothing_is_wrong();
        assertThat(rendered.claims()).containsExactly("sender-left-out");
        assertThat(rendered.html())
                .contains("hears nothing.<a class=\"claim\"")
                .contains("Proved by tests with socket.io 4.8.4")
                .contains("</a> Others do.</p>");
        assertThat(rendered.passages().getFirst().text()).isEqualTo("The sender hears nothing. Others do.");
    }

    @Test
    void a_statement_that_nothing_proves_is_a_problem() {
        rendered("It is fast.{claim=fast}\n");
        then_is_reported(FIRST_LINE, "Nothing proves 'fast'.");
    }

    private Rendered rendered(String markdown) {
        Markdown renderer = new Markdown(TEXTS.in(UiLanguage.EN), Markdown.Ids.REQUIRED, Map.of());
        return renderer.render(new MarkdownText(FILE, FIRST_LINE, markdown), new OneFigure(), problems);
    }

    private String html(String markdown) {
        return rendered(markdown).html().strip();
    }

    private void then_nothing_is_wrong() {
        assertThat(problems.all()).isEmpty();
    }

    private void then_is_reported(int line, String what) {
        List<Problem> all = problems.all();
        assertThat(all).isNotEmpty();
        assertThat(all.getFirst().what()).contains(what);
        assertThat(all.getFirst().line()).isEqualTo(line);
        assertThat(all.getFirst().file()).isEqualTo(FILE);
    }

    private static long count(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    /** Names of attributes, values cut out first, so that an escaped quotation mark cannot hide one. */
    private static List<String> attributeNames(String tags) {
        return Pattern.compile("\\s([a-zA-Z-]+)(?==|\\s|>)")
                .matcher(tags.replaceAll("\"[^\"]*\"", ""))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** A course with one picture. */
    private static final class OneFigure implements References {
        @Override
        public Target named(String scheme, String name, int line) {
            return new Nowhere("Nothing is called " + scheme + ":" + name + ".", "Try another.");
        }

        @Override
        public Target code(String destination) {
            return destination.equals("server.js#join")
                    ? new Code("socket.join(room);\nack();")
                    : new Nowhere("There is no such region.", "Write one.");
        }

        @Override
        public Optional<String> proof(String claim) {
            return claim.equals("sender-left-out") ? Optional.of("socket.io 4.8.4") : Optional.empty();
        }

        @Override
        public Target picture(String destination) {
            return destination.equals("figures/ok.svg")
                    ? new Picture("/figures/ok.svg", 10, 10)
                    : new Nowhere("There is no such figure.", "Draw it.");
        }
    }
}
