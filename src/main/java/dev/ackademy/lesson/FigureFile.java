package dev.ackademy.lesson;

import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** A picture of a lesson, held in memory: SVG or PNG, at most 1 MiB. */
public final class FigureFile {
    private static final int MAX_BYTES = 1 << 20;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*\\.(svg|png)");
    private static final Pattern VIEW_BOX =
            Pattern.compile("viewBox=\"\\s*-?[0-9.]+[\\s,]+-?[0-9.]+[\\s,]+([0-9.]+)[\\s,]+([0-9.]+)\\s*\"");
    /** An image on a page runs nothing, but the file can also be opened by itself. */
    private static final Pattern ACTIVE =
            Pattern.compile("<script|<foreignObject|\\son[a-z]+\\s*=|javascript:|<!ENTITY", Pattern.CASE_INSENSITIVE);

    private final String name;
    private final String contentType;
    private final byte[] bytes;
    private final int width;
    private final int height;

    private FigureFile(String name, String contentType, byte[] bytes, int width, int height) {
        this.name = name;
        this.contentType = contentType;
        this.bytes = bytes;
        this.width = width;
        this.height = height;
    }

    public String name() {
        return name;
    }

    public String contentType() {
        return contentType;
    }

    /** A fresh stream of its content. */
    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** In CSS pixels, as is {@link #height}. */
    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Changes with the content, so that browsers may keep a figure for ever. */
    public String version() {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return Long.toHexString(sum.getValue());
    }

    /** The picture, or nothing and a problem that says what to do. */
    static Optional<FigureFile> read(Path file, Problems problems) {
        String name = file.getFileName().toString();
        if (!NAME.matcher(name).matches()) {
            problems.add(
                    file,
                    0,
                    "'" + Problem.cut(name) + "' is no name of a figure.",
                    "Use lower-case letters, digits and '-', and end with .svg or .png.");
            return Optional.empty();
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                problems.add(file, 0, "The figure is larger than 1 MiB.", "Make it smaller.");
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            return name.endsWith(".svg") ? svg(file, name, bytes, problems) : png(file, name, bytes, problems);
        } catch (IOException unreadable) {
            problems.add(file, 0, "The figure cannot be read: " + unreadable.getMessage() + ".", "Check it.");
            return Optional.empty();
        }
    }

    private static Optional<FigureFile> svg(Path file, String name, byte[] bytes, Problems problems) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Matcher active = ACTIVE.matcher(text);
        if (active.find()) {
            int line = 1
                    + (int) text.substring(0, active.start() + 1)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            problems.add(
                    file,
                    line,
                    "A figure holds no script, but this one has '"
                            + Problem.cut(active.group().strip()) + "'.",
                    "Take it out.");
            return Optional.empty();
        }
        Matcher box = VIEW_BOX.matcher(text);
        if (!box.find()) {
            problems.add(
                    file, 1, "The figure has no viewBox, so a page cannot keep its place free.", "Give <svg> one.");
            return Optional.empty();
        }
        return Optional.of(new FigureFile(name, "image/svg+xml", bytes, pixels(box.group(1)), pixels(box.group(2))));
    }

    private static int pixels(String number) {
        return Math.max(1, (int) Math.round(Double.parseDouble(number)));
    }

    private static Optional<FigureFile> png(Path file, String name, byte[] bytes, Problems problems)
            throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        if (image == null) {
            problems.add(file, 0, "This is no PNG picture.", "Save it as PNG.");
            return Optional.empty();
        }
        return Optional.of(new FigureFile(name, "image/png", bytes, image.getWidth(), image.getHeight()));
    }
}
