package dev.ackademy.insight;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table for other programs, as CSV (RFC 4180) in UTF-8. It begins with a byte order mark, without which some spreadsheets
 * take it for another encoding. No cell is a formula.
 */
final class Spreadsheet {
    private static final CsvMapper CSV = new CsvMapper();
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** What spreadsheets run when a cell begins with it, whatever stands around the cell. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n\\x00＝＋－＠].*");

    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    Spreadsheet(String... columns) {
        this.columns = List.of(columns);
    }

    /** @throws IllegalArgumentException when it has another number of cells than there are columns */
    void add(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("expected " + columns.size() + " cells, got " + cells.length);
        }
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(FORMULA.matcher(cell).matches() ? "'" + cell : cell);
        }
        rows.add(row);
    }

    /** The whole of it. */
    String text() {
        CsvSchema schema = columns.stream()
                .reduce(CsvSchema.builder(), CsvSchema.Builder::addColumn, (one, other) -> one)
                .setUseHeader(true)
                .setLineSeparator("\r\n")
                .build();
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (SequenceWriter writer = CSV.writer(schema).writeValues(text)) {
            for (List<String> row : rows) {
                writer.write(row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** @param name of the file, in letters, digits and hyphens */
    void send(Context context, String name) {
        context.header("Cache-Control", "no-store");
        context.header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        context.contentType("text/csv; charset=utf-8; header=present").result(text().getBytes(StandardCharsets.UTF_8));
    }
}
