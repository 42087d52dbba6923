package dev.ackademy.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.UiLanguage;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What learners type, and what they mean by it, in the real course. */
class SearchTest {
    private static final Search SEARCH = new Search(RealCourse::passages);
    private static final String LESSON = "/tracks/socketio-core/room-and-namespace";

    /** A lesson and the exercise of the same name are equally right; a heading is asked for where it was typed. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # as it stands in a title or a heading
            EN | Room & Namespace                | room-and-namespace
            EN | skip the sender                 | skip-the-sender
            EN | leaving the sender out          | room-and-namespace#skip-the-sender
            EN | which one when                  | room-and-namespace#which-one
            EN | acknowledgements                | acknowledgements
            EN | isolation                       | namespace-times-room
            KO | 룸과 네임스페이스                    | room-and-namespace
            KO | 보낸 사람 빼기                      | skip-the-sender
            KO | 자주 겪는 문제                      | #what-goes-wrong
            KO | 격리                              | namespace-times-room
            ES | salas y espacios de nombres     | room-and-namespace
            ES | acuses de recibo                | acknowledgements
            ES | dejar fuera al emisor           | room-and-namespace#skip-the-sender
            # other forms of the word, particles, other words for it
            EN | namespaces channel              | room-and-namespace#namespace
            EN | server's list of rooms          | room-and-namespace#room
            EN | ack                             | acknowledgements
            KO | 네임스페이스는 채널                   | room-and-namespace#namespace
            KO | 룸을 서버가 목록으로                  | rooms-join-leave
            KO | 방 나누기                          | rooms-join-leave or room-and-namespace
            KO | 확인응답                           | acknowledgements
            KO | namespace 격리                    | namespace-times-room
            ES | salas                           | rooms-join-leave or room-and-namespace or rooms-by-hand
            ES | espacio de nombre               | room-and-namespace#namespace
            ES | difundir                        | rooms-join-leave
            # typos, and accents left out
            EN | namspace                        | namespace-times-room or room-and-namespace
            EN | acknowlegement                  | acknowledgements
            EN | skip the sendr                  | skip-the-sender
            KO | 네임스패이스                        | namespace-times-room or room-and-namespace
            KO | 확인 응닾                          | acknowledgements
            ES | asilamiento                     | namespace-times-room
            ES | una conexion dos espacios de nombres | room-and-namespace#one-connection
            ES | difusion                        | private-public-broadcast
            # begun, not yet ended
            EN | ackn                            | acknowledgements
            KO | 격ㄹ                              | namespace-times-room
            KO | 네임스                             | namespace-times-room or room-and-namespace
            ES | aislam                          | namespace-times-room
            # code
            EN | enter_room                      | rooms-join-leave
            EN | skip_sid                        | private-public-broadcast
            EN | socket.to                       | skip-the-sender
            EN | joinRoom                        | rooms-join-leave
            KO | skip_sid                        | private-public-broadcast
            EN | client.joinR                    | skip-the-sender
            EN | ROOM:JOIN                       | room-and-namespace#room
            ES | enter_room                      | rooms-join-leave
            """)
    void the_first_result_is_what_was_meant(UiLanguage language, String typed, String expected) {
        List<Found.Result> results = SEARCH.find(language, typed, 5, 3).results();
        String first = results.isEmpty()
                ? "nothing"
                : results.getFirst().sections().getFirst().path();
        assertThat(expected.split(" or ")).as(results.toString()).anyMatch(place -> isAt(first, place));
    }

    /** @param place a slug, a slug and a heading, or a heading alone */
    private static boolean isAt(String path, String place) {
        return place.contains("#")
                ? path.endsWith(place)
                : path.replaceFirst("#.*", "").endsWith("/" + place);
    }

    static Stream<String> hostile() {
        return Stream.of(
                "",
                " \t\n",
                "\"",
                "title:room AND (",
                "room~0.1^999 [a TO *] /re.*ge/x+",
                "* ? ** .*.*.* \\ \\\\",
                "-- ' OR 1=1; drop",
                "<script>alert(1)</script>",
                "\u0000\u0007room\u001b",
                "\ud800 lonely \udc00",
                "😀 😀 룸",
                "\u202eroom",
                "ㄱㄴㄷ",
                "a".repeat(100_000),
                "aaaaaaaa".repeat(5) + "b",
                "room ".repeat(5_000),
                "é".repeat(200),
                "_._._._._._:/:/:/",
                ".".repeat(300) + "to",
                "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x.y.z");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothing_that_is_typed_makes_it_fail(String typed) {
        for (UiLanguage language : UiLanguage.values()) {
            assertThat(SEARCH.find(language, typed, 20, 3).results()).hasSizeLessThanOrEqualTo(20);
        }
    }

    @ParameterizedTest
    @EnumSource(UiLanguage.class)
    void any_characters_in_any_order_are_answered(UiLanguage language) {
        Random random = new Random(20_26);
        String alphabet = "abz09 _.:/-*?~^\"'()[]{}<>&|\\+!éñ룸ㅁ방네임\ud83d\ude00\u0301\u200b";
        for (int i = 0; i < 400; i++) {
            StringBuilder typed = new StringBuilder();
            int length = random.nextInt(60);
            for (int c = 0; c < length; c++) {
                typed.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            SEARCH.find(language, typed.toString(), 5, 3);
        }
    }

    @Test
    void operators_are_words_like_any_other() {
        assertThat(SEARCH.find(UiLanguage.EN, "NOT namespace", 5, 1).results()).isNotEmpty();
    }

    @Test
    void too_many_words_are_cut_to_the_first_eight() {
        Question question = Question.of("one two three four five six seven eight nine ten");
        assertThat(question.words()).hasSize(8).last().isEqualTo("eight");
        assertThat(Question.of("x".repeat(500)).words()).containsExactly("x".repeat(Question.LONGEST_WORD));
    }

    @Test
    void a_snippet_is_the_text_with_the_words_marked() {
        Found found = SEARCH.find(UiLanguage.KO, "네임스페이스", 5, 3);
        for (Found.Result result : found.results()) {
            for (Found.Section section : result.sections()) {
                if (!section.snippet().isEmpty()) {
                    assertThat(marked(section.snippet()) + marked(section.heading()) + marked(result.title()))
                            .contains("네임스페이스");
                }
            }
        }
        Marked title = SEARCH.find(UiLanguage.EN, "acknowlegement", 1, 1)
                .results()
                .getFirst()
                .title();
        assertThat(title.pieces()).containsExactly(new Marked.Piece("Acknowledgements", true));
    }

    @ParameterizedTest
    @CsvSource({"EN, namspace, Namespace", "KO, 네임스패이스, 네임스페이스", "ES, asilamiento, Aislamiento"})
    void a_misspelt_word_marks_what_it_stands_for(UiLanguage language, String typed, String meant) {
        assertThat(marked(
                        SEARCH.find(language, typed, 1, 1).results().getFirst().title()))
                .isEqualTo(meant);
    }

    @Test
    void a_long_text_is_cut_between_words_around_what_was_found() {
        String text = "begin " + "filler words here ".repeat(30) + "the needle lies here " + "more to say ".repeat(30);
        int at = text.indexOf("needle");
        Marked cut = Marked.window(text, List.of(new Marked.Span(at, at + 6)));
        assertThat(cut.text()).startsWith("… ").endsWith(" …").contains(" the needle lies here ");
        assertThat(marked(cut)).isEqualTo("needle");
        assertThat(cut.text().length()).isLessThan(220);
    }

    @Test
    void drafts_and_lessons_in_review_are_not_found() {
        assertThat(RealCourse.passages(UiLanguage.EN))
                .extracting(Passage::path)
                .contains(LESSON, "/exercises/skip-the-sender")
                .allMatch(path -> path.startsWith("/tracks/") || path.startsWith("/exercises/"));
    }

    private static String marked(Marked text) {
        return text.pieces().stream()
                .filter(Marked.Piece::marked)
                .map(Marked.Piece::text)
                .reduce("", String::concat);
    }
}
