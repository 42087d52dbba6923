package dev.ackademy.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CardTest {
    @Test
    void words_that_this_machine_has_no_letters_for_are_noticed() {
        assertThat(new Card("Ackademy", "Track", "Room & Namespace", "English").canBeDrawn())
                .isTrue();
        assertThat(new Card("Ackademy", "Track", "\uE000\uDBFF\uDFFD", "English").canBeDrawn())
                .isFalse();
    }

    @Test
    void a_title_is_written_in_ink_within_the_margins_however_long() throws IOException {
        BufferedImage card = ImageIO.read(new ByteArrayInputStream(
                new Card("Ackademy", "Núcleo", "Salas y espacios de nombres ".repeat(12), "Español").png()));
        assertThat(inked(card, 90, 1110)).isTrue();
        assertThat(inked(card, 1190, 1200)).as("the right edge").isFalse();
        assertThat(inked(card, 0, 80)).as("the left edge").isFalse();
    }

    private static boolean inked(BufferedImage card, int from, int to) {
        for (int x = from; x < to; x++) {
            for (int y = 200; y < 560; y++) {
                if ((card.getRGB(x, y) & 0xff) < 0x80) {
                    return true;
                }
            }
        }
        return false;
    }
}
