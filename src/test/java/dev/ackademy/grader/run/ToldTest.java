package dev.ackademy.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.grader.client.Journal;
import dev.ackademy.grader.client.Protocol;
import dev.ackademy.grader.verdict.WireLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ToldTest {
    private static final Journal.Heard LEAK =
            new Journal.Heard("A", "A", "chat:message", List.of(Map.of("text", "안녕", "id", 7, "from", "Min")), 900);

    @Test
    void the_packet_that_brought_the_event_is_marked_however_its_json_is_written() {
        List<WireLine> lines = told(
                packet("A", "42[\"chat:message\",{\"from\":\"Min\",\"id\":6,\"text\":\"안녕\"}]", 100),
                packet("B", "42[\"chat:message\",{\"from\":\"Min\",\"id\":7,\"text\":\"안녕\"}]", 200),
                packet("A", "42[\"chat:message\", {\"text\": \"\\uc548\\ub155\", \"from\": \"Min\", \"id\": 7}]", 300));

        assertThat(lines).extracting(WireLine::wrong).containsExactly(false, false, true);
    }

    @Test
    void the_last_such_packet_is_marked_and_none_that_came_later_than_the_event() {
        String text = "42[\"chat:message\",{\"from\":\"Min\",\"id\":7,\"text\":\"안녕\"}]";

        assertThat(told(packet("A", text, 100), packet("A", text, 200)))
                .extracting(WireLine::wrong)
                .containsExactly(false, true);
        assertThat(told(packet("A", text, 800), packet("A", text, 1000)))
                .extracting(WireLine::wrong)
                .containsExactly(true, false);
    }

    @Test
    void a_wrong_acknowledgement_is_marked_like_an_event() {
        Suspect answer = new Suspect("A", "", List.of(Map.of("ok", false)), 900);
        List<Journal.Packet> packets = List.of(
                packet("A", "430[{\"ok\":true}]", 100),
                packet("A", "42[\"\",{\"ok\":false}]", 200),
                packet("A", "431[{\"ok\":false}]", 300));

        assertThat(Told.transcript(packets, Optional.of(answer), Optional.empty()))
                .extracting(WireLine::wrong)
                .containsExactly(false, false, true);
    }

    @Test
    void frames_of_a_protocol_of_ones_own_are_told_and_the_wrong_one_is_marked() {
        Protocol channels = new Protocol("/", Map.of(), true);
        Suspect leak = new Suspect("A", "said", List.of(Map.of("text", "hi")), 900);
        List<Journal.Packet> packets = List.of(
                new Journal.Packet("A", Journal.Way.SENT, "GET /rooms", 10),
                packet("A", "200 {\"lobby\":2}", 20),
                packet("A", "2", 30),
                packet("A", "chat|{\"text\":\"hi\",\"t\":\"said\"}", 40));

        List<WireLine> lines = Told.transcript(packets, Optional.of(leak), Optional.of(channels));

        assertThat(lines)
                .extracting(WireLine::says)
                .containsExactly("request", "response", "frame.server", "frame.server");
        assertThat(lines).extracting(WireLine::wrong).containsExactly(false, false, false, true);
        assertThat(lines.get(1).facts()).containsEntry("event", "200");
        assertThat(lines.getLast().facts()).containsEntry("event", "chat said");
    }

    @Test
    void heartbeats_are_left_out_and_garbage_is_told_as_such() {
        List<WireLine> lines = told(packet("A", "2", 1), packet("A", "3", 2), packet("A", "4{", 3));

        assertThat(lines).extracting(WireLine::says).containsExactly("malformed");
    }

    @Test
    void a_second_tab_of_the_same_person_gets_a_number() {
        assertThat(Told.name(Map.of("name", "Ana"), "A2", List.of("Ana"))).isEqualTo("Ana (2)");
        assertThat(Told.name(Map.of("name", " "), "A2", List.of())).isEqualTo("A2");
        assertThat(Told.name(null, "O", List.of())).isEqualTo("O");
    }

    private static List<WireLine> told(Journal.Packet... packets) {
        return Told.transcript(List.of(packets), Optional.of(Suspect.of(LEAK)), Optional.empty());
    }

    private static Journal.Packet packet(String client, String text, long atNanos) {
        return new Journal.Packet(client, Journal.Way.RECEIVED, text, atNanos);
    }
}
