package dev.ackademy.web.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColoursTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            javascript | const a = 1; // b   | <k>const</k> a = <n>1</n>; <c>// b</c>
            javascript | io.on("x", f)       | io.<f>on</f>(<s>"x"</s>, f)
            javascript | `a ${b}` + 'c\\''   | <s>`a ${b}`</s> + <s>'c\\''</s>
            javascript | /* a */ new A()     | <c>/* a */</c> <k>new</k> <f>A</f>()
            javascript | "open              | <s>"open</s>
            python     | async def f(x): # y | <k>async</k> <k>def</k> <f>f</f>(x): <c># y</c>
            python     | a[1:2.5] = 'x'      | a[<n>1</n>:<n>2.5</n>] = <s>'x'</s>
            java       | final int x = 0x1F; | <k>final</k> <k>int</k> x = <n>0x1F</n>;
            java       | a.b("c" + 'd')      | a.<f>b</f>(<s>"c"</s> + <s>'d'</s>)
            json       | {"a": null}         | {<s>"a"</s>: <k>null</k>}
            text       | if (x) "y"          | if (x) "y"
            """)
    void code_is_coloured_by_what_it_is(String language, String code, String expected) {
        String html = Colours.html(code, language, Set.of())
                .replaceAll("<span class=\"(.)\">([^<]*)</span>", "<$1>$2</$1>")
                .replace("&quot;", "\"")
                .replace("&#39;", "'");
        assertThat(html).isEqualTo(expected);
    }

    @Test
    void a_string_over_several_lines_is_one_colour_on_each() {
        assertThat(Colours.html("a = \"\"\"x\ny\"\"\"", "python", Set.of(2)))
                .isEqualTo("a = <span class=\"s\">&quot;&quot;&quot;x</span>\n"
                        + "<span class=\"hl\"><span class=\"s\">y&quot;&quot;&quot;</span></span>");
    }

    @Test
    void marked_lines_are_wrapped_whole() {
        assertThat(Colours.html("a\nb\nc", "text", Set.of(2))).isEqualTo("a\n<span class=\"hl\">b\n</span>c");
    }

    /** What a reader copies is what the author wrote, whatever that was. */
    @ParameterizedTest
    @ValueSource(strings = {"javascript", "python", "java", "json", "sh", "text", "klingon"})
    void the_text_of_coloured_code_is_the_code(String language) {
        Random random = new Random(7);
        String alphabet = "ab1_ \n\"'`\\/*#<>&(){}.$한é";
        for (int round = 0; round < 500; round++) {
            StringBuilder code = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                code.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String text = Colours.html(code.toString(), language, Set.of(1, 3))
                    .replaceAll("<[^>]*>", "")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&");
            assertThat(text).isEqualTo(code.toString());
        }
    }
}
