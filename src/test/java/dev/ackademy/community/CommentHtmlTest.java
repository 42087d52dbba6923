package dev.ackademy.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentHtmlTest {
    @Test
    void words_lists_quotes_and_code_come_out() {
        assertThat(html("*one* **two** `three`\nfour"))
                .isEqualTo("<p><em>one</em> <strong>two</strong> <code>three</code><br />\nfour</p>");
        assertThat(html("- a\n- b\n\n> c")).contains("<ul>", "<li>a</li>", "<blockquote>");
        assertThat(html("3. c")).contains("<ol start=\"3\">");
    }

    @Test
    void code_has_the_colours_of_the_lessons_and_stays_code() {
        assertThat(html("```js\nconst a = '<b>';\n```"))
                .contains("<pre tabindex=\"0\" translate=\"no\"><code><span class=\"k\">const</span>")
                .contains("&lt;b&gt;")
                .doesNotContain("<b>");
        assertThat(html("    indented <i>")).contains("<pre", "indented &lt;i&gt;");
    }

    @Test
    void a_link_leads_to_the_web_and_says_that_we_do_not_stand_behind_it() {
        assertThat(html("[x](https://example.org/a?b=1&c=2 \"title\")"))
                .contains("href=\"https://example.org/a?b&#61;1&amp;c&#61;2\"", "rel=\"ugc nofollow noopener\"")
                .doesNotContain("title=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert)",
                "[x](data:text/html,y)",
                "[x](//elsewhere.example)",
                "[x](/en/people)",
                "[x](mailto:a@example.org)",
                "<javascript:alert>",
                "[x]()"
            })
    void another_link_is_only_its_words(String text) {
        assertThat(html(text)).doesNotContain("<a", "href");
    }

    @ParameterizedTest
    @CsvSource({"# big, # big", "***, ***", "![cat](https://example.org/cat.png), cat"})
    void headings_rules_and_pictures_are_words(String text, String shown) {
        assertThat(html(text)).isEqualTo("<p>" + shown + "</p>");
    }

    @Test
    void a_quote_of_it_has_the_words_without_their_marks() {
        assertThat(CommentHtml.plain("네, **방마다** _따로_ 있어요.\n\n```js\nio.to(\"a\")\n```\n\n<b>![고양이](x.png)"))
                .isEqualTo("네, 방마다 따로 있어요.\nio.to(\"a\")\n<b>고양이");
    }

    @Test
    void html_is_shown_and_not_obeyed() {
        assertThat(html("<b onclick=x>y</b>")).isEqualTo("<p>&lt;b onclick&#61;x&gt;y&lt;/b&gt;</p>");
        assertThat(html("<script>\nx\n</script>")).contains("&lt;script&gt;").doesNotContain("<script");
    }

    /** Each as it would come if the first wall had a hole. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>x</script>y | y",
                "<p onclick=x style=color:red class=refusal id=main>y</p> | <p>y</p>",
                "<img src=x onerror=y>z | z",
                "<a href=javascript:x>y</a> | y",
                "<span class=refusal>y</span> | y",
                "<iframe srcdoc=x></iframe><form action=/><button>y</button></form> | y",
                "<svg><style>x</style></svg>y | y"
            })
    void the_second_wall_stands_alone(String html, String left) {
        assertThat(CommentHtml.sanitized(html)).isEqualTo(left);
    }

    @Test
    void the_first_wall_stands_alone() {
        assertThat(CommentHtml.written("<img src=x onerror=y> [a](javascript:b) ![c](d)"))
                .isEqualTo("<p>&lt;img src=x onerror=y&gt; a c</p>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "*", "[", "![", "- ", "_a", "`", "<", "**a ", "&#"})
    void a_text_of_one_thing_alone_is_rendered_at_once(String thing) {
        String text = thing.repeat(Typed.LONGEST / thing.length());
        assertThat(html(text)).isNotEmpty();
    }

    private static String html(String text) {
        return CommentHtml.of(text).strip();
    }
}
