package dev.ackademy.community;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.kit.Slug;
import dev.ackademy.limit.Network;
import dev.ackademy.store.Database;
import dev.ackademy.store.Engine;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class WaitingTest {
    @Parameter
    private Engine engine = Engine.H2;

    @TempDir
    private Path folder;

    private Database database;
    private People people;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(engine.freshUrl(folder));
        people = new People(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Waiting waiting() {
        return people.community.waiting(2);
    }

    @Test
    void where_nobody_wrote_nothing_waits() {
        assertThat(waiting()).isEqualTo(new Waiting(0, 0, 0, java.util.List.of()));
    }

    @Test
    void comments_that_nobody_replied_to_wait_the_oldest_first() {
        UUID first = people.writes(people.ana, "First?\n\n" + "word ".repeat(50));
        UUID second = people.writes(people.min, "Second?");
        UUID third = people.writes(people.leo, "Third?");
        assertThat(waiting().unanswered()).isEqualTo(3);
        assertThat(waiting().oldest()).extracting(Waiting.Unanswered::id).containsExactly(first, second);
        assertThat(waiting().oldest().getFirst().text())
                .startsWith("First? word")
                .hasSizeLessThan(90);
        assertThat(waiting().oldest().getFirst().lesson()).isEqualTo(new Slug("room-and-namespace"));

        people.replies(people.min, first, "So.");
        people.comments.store().hide(second, "Spam");

        assertThat(waiting().unanswered()).isEqualTo(1);
        assertThat(waiting().oldest()).extracting(Waiting.Unanswered::id).containsExactly(third);
    }

    @Test
    void a_reported_comment_waits_once_until_somebody_has_looked() {
        UUID comment = people.writes(people.ana, "Buy this");
        people.comments.flags().add(comment, people.min.visitor(), "spam");
        people.comments.flags().add(comment, people.leo.visitor(), "rude");
        assertThat(waiting().flagged()).isEqualTo(1);

        people.comments.settle(comment);

        assertThat(waiting().flagged()).isZero();
    }

    @Test
    void a_report_waits_until_it_is_closed() {
        Network home = Network.of(InetAddress.ofLiteral("192.0.2.1"));
        UUID report = people.community.reports().add("/en", "It is broken.", Optional.empty(), "", "1", home);
        assertThat(waiting().reports()).isEqualTo(1);

        people.community.reports().close(report);

        assertThat(waiting().reports()).isZero();
    }
}
