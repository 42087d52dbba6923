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

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # as it stands in a title or a heading
            EN | Room & Namespace                | LESSON#
            EN | skip the sender                 | /exercises/skip-the-sender
            EN | leaving the sender out          | LESSON#skip-the-sender
            EN | which one when                  | LESSON#which-one
            EN | acknowledgements                | /exercises/acknowledgements
            EN | isolation                       | /exercises/namespace-times-room
            KO | 룸과 네임스페이스                    | LESSON#
            KO | 보낸 사람 빼기                      | /exercises/skip-the-sender
            KO | 자주 겪는 문제                      | LESSON#what-goes-wrong
            KO | 격리                              | /exercises/namespace-times-room
            ES | salas y espacios de nombres     | LESSON#
            ES | acuses de recibo                | /exercises/acknowledgements
            ES | dejar fuera al emisor           | LESSON#skip-the-sender
            # other forms of the word, particles, other words for it
            EN | namespaces channel              | LESSON#namespace
            EN | server's list of rooms          | LESSON#room
            EN | ack                             | /exercises/acknowledgements
            KO | 네임스페이스는 채널                   | LESSON#namespace
            KO | 룸을 서버가 목록으로                  | LESSON#room
            KO | 방 나누기                          | ROOM
            KO | 확인응답                           | /exercises/acknowledgements
            KO | namespace 격리                    | /exercises/namespace-times-room
            ES | salas                           | ROOM
            ES | espacio de nombre               | LESSON#namespace
            ES | difundir                        | /exercises/rooms-join-leave
            # typos, and accents left out
            EN | namspace                        | NAMESPACE
            EN | acknowlegement                  | /exercises/acknowledgements
            EN | skip the sendr                  | /exercises/skip-the-sender
            KO | 네임스패이스                        | NAMESPACE
            KO | 확인 응닾                          | /exercises/acknowledgements
            ES | asilamiento                     | /exercises/namespace-times-room
            ES | una conexion dos espacios de nombres | LESSON#one-connection
            ES | difusion                        | /exercises/private-public-broadcast
            # begun, not yet ended
            EN | ackn                            | /exercises/acknowledgements
            KO | 격ㄹ                              | /exercises/namespace-times-room
            KO | 네임스                             | NAMESPACE
            ES | aislam                          | /exercises/namespace-times-room
            # code
            EN | enter_room                      | LESSON#
            EN | skip_sid                        | LESSON#skip-the-sender
            EN | socket.to                       | LESSON#skip-the-sender
            EN | joinRoom                        | LESSON#room
            KO | skip_sid                        | LESSON#skip-the-sender
            EN | client.joinR                    | LESSON#room
            EN | ROOM:JOIN                       | LESSON#room
            ES | enter_room                      | LESSON#
            """)
    void the_first_result_is_what_was_meant(UiLanguage language, String typed, String expected) {
        Found found = SEARCH.find(language, typed, 5, 3);
        String first = found.results().isEmpty()
                ? "nothing"
                : found.results().getFirst().sections().getFirst().path();
        String all = found.results().stream()
                .map(result -> result.path() + " "
                        + result.sections().stream()
                                .map(section ->
                                        section.path() + " " + section.snippet().text())
                                .toList())
                .toList()
                .toString();
        String page = first.replaceFirst("#.*", "");
        switch (expected) {
            case "ROOM" -> assertThat(page).as(all).isIn(LESSON, "/exercises/rooms-join-leave");
            case "NAMESPACE" ->
                assertThat(page)
                        .as(all)
                        .isIn(LESSON, "/exercises/room-and-namespace", "/exercises/namespace-times-room");
            case "LESSON#" -> assertThat(page).as(all).isEqualTo(LESSON);
            default -> assertThat(first).as(all).startsWith(expected.replace("LESSON", LESSON));
        }
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
