package dev.ackademy.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.UiLanguage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
