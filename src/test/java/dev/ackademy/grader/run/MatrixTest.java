package dev.ackademy.grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ackademy.grader.client.Http;
import dev.ackademy.grader.client.Journal;
import dev.ackademy.grader.client.Transport;
import dev.ackademy.grader.scenario.Bindings;
import dev.ackademy.grader.scenario.Environment;
import dev.ackademy.grader.scenario.Grader;
import dev.ackademy.grader.scenario.Shape;
import dev.ackademy.grader.scenario.Step;
import dev.ackademy.kit.Slug;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MatrixTest {
    private static final List<String> PEOPLE = List.of("A", "B", "C", "D");
    private static final List<String> CLIENTS = PEOPLE.stream()
            .flatMap(name -> List.of(name + 1, name + 2).stream())
            .toList();
    private static final Step.Matrix MATRIX = new Step.Matrix(CLIENTS, List.of("$r", "attic"), "join", "say", "heard");

    private final Http http = new Http();

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void every_client_says_a_line_into_every_room_and_the_members_of_its_namespace_hear_it() {
        List<Step> steps = steps(7);
        Set<String> members = members(steps.getFirst());

        assertThat(sends(steps.getLast())).hasSize(16).allSatisfy(say -> {
            Step.Heard heard = say.heard().getFirst();
            assertThat(heard.by())
                    .containsExactlyElementsOf(CLIENTS.stream()
                            .filter(client -> client.endsWith(say.from().substring(1)))
                            .filter(client -> members.contains(client + " " + room(say)))
                            .toList());
            assertThat(value(heard.data()).get("ns")).isEqualTo(say.from().endsWith("1") ? "/one" : "/two");
        });
    }

    @Test
    void each_room_has_members_and_others_in_each_namespace_and_someone_who_is_in_one_only() {
        IntStream.range(0, 200)
                .mapToObj(seed -> members(steps(seed).getFirst()))
                .forEach(members -> {
                    for (String room : List.of("quay", "attic")) {
                        for (int here : new int[] {1, 2}) {
                            assertThat(PEOPLE).anyMatch(one -> members.contains(one + here + " " + room));
                            assertThat(PEOPLE).anyMatch(one -> !members.contains(one + here + " " + room));
                            assertThat(PEOPLE)
                                    .anyMatch(one -> members.contains(one + here + " " + room)
                                            && !members.contains(one + (3 - here) + " " + room));
                        }
                    }
                });
    }

    @Test
    void somebody_in_each_namespace_is_in_both_rooms_at_once() {
        IntStream.range(0, 200)
                .mapToObj(seed -> members(steps(seed).getFirst()))
                .forEach(members -> {
                    for (int here : new int[] {1, 2}) {
                        assertThat(PEOPLE)
                                .anyMatch(one -> members.contains(one + here + " quay")
                                        && members.contains(one + here + " attic"));
                    }
                });
    }

    @Test
    void memberships_differ_from_seed_to_seed() {
        assertThat(IntStream.range(0, 20)
                        .mapToObj(seed -> members(steps(seed).getFirst()))
                        .distinct())
                .hasSizeGreaterThan(15);
    }

    private List<Step> steps(long seed) {
        Map<String, Grader.ClientSpec> clients = new LinkedHashMap<>();
        PEOPLE.forEach(name -> {
            clients.put(name + 1, new Grader.ClientSpec(Optional.empty(), "/one", "", Optional.empty(), Map.of()));
            clients.put(
                    name + 2, new Grader.ClientSpec(Optional.empty(), "/two", name + 1, Optional.empty(), Map.of()));
        });
        Grader grader = new Grader(
                new Slug("cells"),
                Duration.ofSeconds(1),
                Map.of(),
                Map.of(),
                Environment.NONE,
                new Grader.Fence("ping", Map.of(), Optional.empty(), Optional.empty(), Optional.empty()),
                clients,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        Bindings bindings = new Bindings();
        bindings.bind("r", "quay");
        Setting nowhere = new Setting(
                URI.create("http://127.0.0.1:1"),
                Transport.WEBSOCKET,
                seed,
                new Lots(),
                new Journal(),
                http,
                line -> OptionalLong.empty());
        return new Matrix(MATRIX, new Stage(grader, nowhere, bindings), new SplittableRandom(seed)).steps(bindings);
    }

    private static List<Step.Send> sends(Step step) {
        return ((Step.AtOnce) step).sends();
    }

    private static Set<String> members(Step joins) {
        return sends(joins).stream().map(join -> join.from() + " " + room(join)).collect(Collectors.toSet());
    }

    private static String room(Step.Send send) {
        return String.valueOf(value(send.data().orElseThrow()).get("room"));
    }

    private static Map<?, ?> value(Shape shape) {
        return shape instanceof Shape.Literal(Map<?, ?> map) ? map : Map.of();
    }
}
