package dev.ackademy.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {
    @Test
    void lines_end_and_cells_are_quoted_as_the_standard_has_it() {
        Spreadsheet table = new Spreadsheet("a", "b");
        table.add("plain", "방과 네임스페이스");
        table.add("with, comma", "with \"quotes\"");
        table.add("two\nlines", "");

        assertThat(table.text())
                .isEqualTo("\uFEFFa,b\r\nplain,\"방과 네임스페이스\"\r\n"
                        + "\"with, comma\",\"with \"\"quotes\"\"\"\r\n\"two\nlines\",\r\n");
    }

    @Test
    void a_table_without_rows_still_says_what_its_columns_are() {
        assertThat(new Spreadsheet("a", "b").text()).isEqualTo("\uFEFFa,b\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\0=1",
                "＝1+1",
                "=HYPERLINK(\"x\")\nsecond line"
            })
    void no_cell_is_a_formula(String cell) {
        Spreadsheet table = new Spreadsheet("a", "b");
        table.add("", cell);

        String row = table.text().substring("\uFEFFa,b\r\n".length());
        assertThat(row).matches("(?s),\"?'.*").contains(cell.replace("\"", "\"\""));
    }

    @Test
    void what_is_no_formula_stays_as_it_is() {
        Spreadsheet table = new Spreadsheet("a", "b");
        table.add("1-1=0", "<3");

        assertThat(table.text()).endsWith("\r\n1-1=0,<3\r\n");
    }

    @Test
    void a_row_has_as_many_cells_as_there_are_columns() {
        assertThatThrownBy(() -> new Spreadsheet("a", "b").add("one")).hasMessage("expected 2 cells, got 1");
    }
}
