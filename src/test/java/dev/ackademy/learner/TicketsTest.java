package dev.ackademy.learner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.store.Database;
import dev.ackademy.store.Engine;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketsTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Visitor ANA = new Visitor("aHk3_dR-0Zq8LmN5xT1b00");
    private static final Visitor MIN = new Visitor("Zq8LmN5xT1baHk3_dR-011");

    @TempDir
    private Path folder;

    private Database database;
    private Tickets tickets;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(Engine.H2.freshUrl(folder));
        tickets = Tickets.open(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_ticket_leads_to_its_visitor_and_does_not_say_who_that_is() {
        String ticket = tickets.issue(ANA, NOW);
        assertThat(tickets.read(ticket, NOW)).contains(tickets.address(ANA));
        assertThat(ticket).doesNotContain(ANA.id());
        assertThat(tickets.address(MIN)).isNotEqualTo(tickets.address(ANA));
    }

    @Test
    void it_outlives_the_process_and_not_its_hour() {
        String ticket = tickets.issue(ANA, NOW);
        assertThat(Tickets.open(database).read(ticket, NOW.plus(Tickets.GOOD_FOR)))
                .contains(tickets.address(ANA));
        assertThat(tickets.read(ticket, NOW.plus(Tickets.GOOD_FOR).plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void nobody_else_can_make_one() {
        String[] parts = tickets.issue(ANA, NOW).split("\\.");
        String longer = String.valueOf(Long.parseLong(parts[1]) + 1);
        assertThat(tickets.read(parts[0] + "." + longer + "." + parts[2], NOW)).isEmpty();
        assertThat(tickets.read(tickets.address(MIN) + "." + parts[1] + "." + parts[2], NOW))
                .isEmpty();
        assertThat(tickets.read(parts[0] + "." + parts[1] + "." + parts[0], NOW))
                .isEmpty();
        assertThat(tickets.read(ANA.id(), NOW)).isEmpty();
        assertThat(tickets.read("", NOW)).isEmpty();
    }
}
