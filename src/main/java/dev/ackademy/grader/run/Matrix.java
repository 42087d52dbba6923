package dev.ackademy.grader.run;

import dev.ackademy.grader.scenario.Bindings;
import dev.ackademy.grader.scenario.Draw;
import dev.ackademy.grader.scenario.Shape;
import dev.ackademy.grader.scenario.Step;
import dev.ackademy.grader.scenario.Window;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Makes ordinary steps of {@link Step.Matrix}. Memberships are drawn until they tell isolation from its absence: each
 * room has members and others in each namespace, someone is in it in one namespace only, and where there are several
 * rooms, somebody in each namespace is in two at once.
 */
final class Matrix {
    /** One client's membership in one room. */
    private record Cell(String client, String room) {}

    private final Step.Matrix matrix;
    private final Stage stage;
    private final RandomGenerator random;

    Matrix(Step.Matrix matrix, Stage stage, RandomGenerator random) {
        this.matrix = matrix;
        this.stage = stage;
        this.random = random;
    }

    List<Step> steps(Bindings bindings) {
        List<String> rooms = matrix.rooms().stream().map(bindings::fillIn).toList();
        List<Cell> cells = matrix.clients().stream()
                .flatMap(client -> rooms.stream().map(room -> new Cell(client, room)))
                .toList();
        Set<Cell> members = draw(rooms, cells);
        List<Step.Send> joins =
                cells.stream().filter(members::contains).map(this::join).toList();
        List<Step.Send> says = cells.stream().map(cell -> say(cell, members)).toList();
        return List.of(new Step.AtOnce(joins, List.of()), new Step.AtOnce(says, List.of()));
    }

    private Set<Cell> draw(List<String> rooms, List<Cell> cells) {
        Set<Cell> members = new HashSet<>();
        do {
            members.clear();
            cells.stream().filter(cell -> random.nextBoolean()).forEach(members::add);
        } while (!rooms.stream().allMatch(room -> tells(room, members)) || !overlaps(rooms, members));
        return members;
    }

    private boolean tells(String room, Set<Cell> members) {
        return matrix.clients().stream().allMatch(one -> {
            List<String> here = neighbours(one);
            List<String> inside = inside(here, room, members);
            return inside.size() < here.size()
                    && inside.stream()
                            .anyMatch(client ->
                                    inside(others(client), room, members).isEmpty());
        });
    }

    /** Else a server that knows one room for each client would not be told from one that knows them all. */
    private boolean overlaps(List<String> rooms, Set<Cell> members) {
        long atOnce = Math.min(rooms.size(), 2);
        return matrix.clients().stream()
                .allMatch(one -> neighbours(one).stream()
                        .anyMatch(client -> rooms.stream()
                                        .filter(room -> members.contains(new Cell(client, room)))
                                        .count()
                                >= atOnce));
    }

    /** Everyone in the namespace of that client. */
    private List<String> neighbours(String client) {
        return matrix.clients().stream()
                .filter(other -> stage.home(other).equals(stage.home(client)))
                .toList();
    }

    /** The same connection's clients in other namespaces. */
    private List<String> others(String client) {
        return matrix.clients().stream()
                .filter(other -> !other.equals(client) && stage.wire(other).equals(stage.wire(client)))
                .toList();
    }

    private static List<String> inside(List<String> clients, String room, Set<Cell> members) {
        return clients.stream()
                .filter(client -> members.contains(new Cell(client, room)))
                .toList();
    }

    private Step.Send join(Cell cell) {
        Shape data = new Shape.Literal(Map.of("room", cell.room()));
        Shape ok = new Shape.Literal(Map.of("ok", true));
        return new Step.Send(
                cell.client(), matrix.join(), Optional.of(data), false, Optional.of(ok), List.of(), "", Window.USUAL);
    }

    private Step.Send say(Cell cell, Set<Cell> members) {
        String text = Draw.TEXT.from(random) + " · " + cell.client();
        Shape data = new Shape.Literal(Map.of("room", cell.room(), "text", text));
        Shape heard = new Shape.Literal(Map.of("ns", stage.home(cell.client()), "room", cell.room(), "text", text));
        List<String> hearers = inside(neighbours(cell.client()), cell.room(), members);
        List<Step.Heard> copies = List.of(new Step.Heard(hearers, matrix.heard(), heard, ""));
        return new Step.Send(
                cell.client(), matrix.say(), Optional.of(data), true, Optional.empty(), copies, "", Window.USUAL);
    }
}
