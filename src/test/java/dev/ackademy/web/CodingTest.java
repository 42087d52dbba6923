package dev.ackademy.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip, deflate, br, zstd      | GZIP
            br                           | IDENTITY
            GZip                         | GZIP
            x-gzip                       | GZIP
            gzip;q=0                     | IDENTITY
            gzip;q=0.000, *              | IDENTITY
            gzip;q=0.001                 | GZIP
            *                            | GZIP
            *;q=0                        | IDENTITY
            identity, gzip;q=0.5         | IDENTITY
            identity;q=0.5, gzip;q=1.0   | GZIP
            identity;q=0.5, *            | GZIP
            identity;q=0                 | IDENTITY
            gzip ; q = 0.3               | GZIP
            gzip;q=2                     | IDENTITY
            gzip;q=nonsense              | IDENTITY
            gzip;level=9                 | IDENTITY
            ,,;;,gzip                    | GZIP
            gzipped                      | IDENTITY
            """)
    void a_client_gets_the_coding_that_it_asked_for(String accepted, Coding expected) {
        assertThat(Coding.wanted(accepted)).isEqualTo(expected);
    }

    @Test
    void who_says_nothing_or_nothing_at_all_gets_plain_bytes() {
        assertThat(Coding.wanted(null)).isEqualTo(Coding.IDENTITY);
        assertThat(Coding.wanted("")).isEqualTo(Coding.IDENTITY);
    }
}
