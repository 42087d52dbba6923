package dev.ackademy.lesson;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** A picture of a lesson for link previews: paper, ink and a packet on the wire; 1200 by 630 pixels. */
record Card(String site, String track, String title, String language) {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int MARGIN = 90;
    private static final int MOST_LINES = 3;
    private static final Color PAPER = new Color(0xfbfaf6);
    private static final Color INK = new Color(0x1a1c20);
    private static final Color SOFT = new Color(0x5d626b);
    private static final Color SIGNAL = new Color(0xbd3d08);
    private static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 76);
    private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 34);

    /** Whether this machine has letters for every word on it. */
    boolean canBeDrawn() {
        return BOLD.canDisplayUpTo(title) < 0 && PLAIN.canDisplayUpTo(site + track + language) < 0;
    }

    /** As PNG. */
    byte[] png() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        draw(pen);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory can be written", impossible);
        }
        return out.toByteArray();
    }

    private void draw(Graphics2D pen) {
        pen.setColor(PAPER);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(SIGNAL);
        pen.fillRect(0, HEIGHT - 14, WIDTH, 14);
        pen.setColor(INK);
        pen.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D arrows = new Path2D.Float();
        arrows.moveTo(MARGIN, 98);
        arrows.lineTo(MARGIN + 48, 98);
        arrows.lineTo(MARGIN + 36, 86);
        arrows.moveTo(MARGIN + 52, 116);
        arrows.lineTo(MARGIN + 4, 116);
        arrows.lineTo(MARGIN + 16, 128);
        pen.draw(arrows);
        pen.setFont(PLAIN.deriveFont(Font.BOLD));
        pen.drawString(site, MARGIN + 74, 119);
        pen.setFont(BOLD);
        int y = 290;
        for (String line : lines(pen.getFontMetrics())) {
            pen.drawString(line, MARGIN, y);
            y += 94;
        }
        pen.setFont(PLAIN);
        pen.setColor(SOFT);
        pen.drawString(track + "  ·  " + language, MARGIN, HEIGHT - 66);
    }

    private List<String> lines(FontMetrics metrics) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : title.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (metrics.stringWidth(longer) > WIDTH - 2 * MARGIN && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines.size() <= MOST_LINES ? lines : cut(lines);
    }

    private static List<String> cut(List<String> lines) {
        List<String> kept = new ArrayList<>(lines.subList(0, MOST_LINES));
        kept.set(MOST_LINES - 1, kept.getLast() + " …");
        return kept;
    }
}
