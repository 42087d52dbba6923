package dev.ackademy.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacketReaderTest {
    private final PacketReader reader = new PacketReader(1_000);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "7",
                "9[\"x\"]",
                "/chat",
                // connect
                "0[1]",
                "0\"x\"",
                "01{}",
                "0{",
                "0{}x",
                // disconnect
                "1{}",
                "11",
                // event
                "2",
                "2/chat,",
                "2{}",
                "2[]",
                "2[null]",
                "2[{}]",
                "2[1.5]",
                "2\"x\"",
                "2abc[\"x\"]",
                "2[\"x\"",
                "2[\"x\"]]",
                "2[\"x\"] 1",
                "2-1[\"x\"]",
                "21234567890123456[\"x\"]",
                // ack
                "3[1]",
                "31{}",
                "31",
                "3/chat,[1]",
                // connect error
                "4",
                "4[1]",
                "41{}",
                // binary
                "5[\"x\"]",
                "5-[\"x\"]",
                "5x-[\"x\"]",
                "51[\"x\"]",
                "51",
                "565-[\"x\"]",
                "599999999999999999-[\"x\"]",
                "61-[1]",
                "60-[1]"
            })
    void what_is_no_packet_is_malformed(String text) {
        assertThatThrownBy(() -> reader.text(text))
                .isInstanceOf(MalformedPacket.class)
                .hasMessageStartingWith("expected ")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "51-[\"x\"]",
                "51-[\"x\",{\"_placeholder\":true}]",
                "51-[\"x\",{\"_placeholder\":true,\"num\":1}]",
                "51-[\"x\",{\"_placeholder\":true,\"num\":-1}]",
                "51-[\"x\",{\"_placeholder\":true,\"num\":\"0\"}]",
                "51-[\"x\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":0}]"
            })
    void each_attachment_has_exactly_one_placeholder(String text) {
        assertThat(reader.text(text)).isEmpty();
        assertThatThrownBy(() -> reader.attachment(new byte[1])).isInstanceOf(MalformedPacket.class);
    }

    @Test
    void a_placeholder_in_a_packet_without_attachments_is_plain_data() {
        assertThat(reader.text("2[\"x\",{\"_placeholder\":true,\"num\":0}]"))
                .get()
                .extracting(packet -> ((SocketPacket.Event) packet).args().getFirst())
                .isEqualTo(Map.of("_placeholder", true, "num", 0));
    }

    @Test
    void an_attachment_without_a_text_is_malformed() {
        assertThatThrownBy(() -> reader.attachment(new byte[3]))
                .isInstanceOf(MalformedPacket.class)
                .hasMessageContaining("an attachment of 3 bytes");
    }

    @Test
    void a_text_where_an_attachment_is_due_is_malformed() {
        reader.text("52-[\"x\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]");
        reader.attachment(new byte[1]);
        assertThatThrownBy(() -> reader.text("2[\"y\"]"))
                .isInstanceOf(MalformedPacket.class)
                .hasMessage("expected attachment 2 of 2, but saw '2[\"y\"]'");
    }

    @Test
    void a_long_text_is_malformed_and_quoted_cut() {
        assertThatThrownBy(() -> reader.text("2[\"" + "x".repeat(1_000) + "\"]"))
                .isInstanceOf(MalformedPacket.class)
                .hasMessageContaining("at most 1000");
        assertThatThrownBy(() -> reader.text("8" + "x".repeat(900)))
                .isInstanceOf(MalformedPacket.class)
                .hasMessageContaining("…");
    }

    @Test
    void attachments_count_towards_the_size_of_their_packet() {
        String text = "52-[\"x\",{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]";
        reader.text(text);
        reader.attachment(new byte[900 - text.length()]);
        assertThatThrownBy(() -> reader.attachment(new byte[101])).isInstanceOf(MalformedPacket.class);
    }

    @Test
    void a_full_packet_leaves_the_whole_size_to_the_next() {
        for (int i = 0; i < 3; i++) {
            reader.text("51-[\"x\",{\"_placeholder\":true,\"num\":0}]");
            assertThat(reader.attachment(new byte[900])).isPresent();
        }
    }

    @Test
    void depth_is_bounded() {
        PacketReader large = new PacketReader(1_000_000);
        assertThat(large.text(nested(99))).isPresent();
        assertThatThrownBy(() -> large.text(nested(101)))
                .isInstanceOf(MalformedPacket.class)
                .hasMessageContaining("levels deep");
        assertThatThrownBy(() -> large.text(nested(100_000))).isInstanceOf(MalformedPacket.class);
    }

    @Test
    void attachments_missing_at_the_end_are_noticed() {
        assertThatThrownBy(() -> SocketPacket.decode("51-[\"x\",{\"_placeholder\":true,\"num\":0}]"))
                .isInstanceOf(MalformedPacket.class)
                .hasMessageContaining("more attachments than 0");
    }

    private static String nested(int levels) {
        return "2[\"x\"," + "[".repeat(levels - 1) + "]".repeat(levels - 1) + "]";
    }
}
