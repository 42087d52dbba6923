package dev.ackademy.content;

import dev.ackademy.kit.Problem;
import dev.ackademy.kit.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML 1.2 into {@link YamlValue}s, which know the line they came from. Refused: aliases of anything but a word,
 * tags, and nesting so deep that nobody wrote it by hand.
 */
public final class Yaml {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setMaxAliasesForCollections(0)
            .setAllowDuplicateKeys(false)
            .build();

    private static final Set<Tag> KNOWN = Set.of(Tag.NULL, Tag.BOOL, Tag.INT, Tag.FLOAT, Tag.STR, Tag.SEQ, Tag.MAP);

    private Yaml() {}

    /** The mapping that the whole file is. */
    public static Optional<YamlMap> read(Path path, Problems problems) {
        return SourceFile.read(path, problems).flatMap(file -> parse(file.path(), file.text(), 1, problems));
    }

    /**
     * The mapping that {@code text} is.
     *
     * @param firstLine the line of {@code path} on which {@code text} starts
     */
    public static Optional<YamlMap> parse(Path path, String text, int firstLine, Problems problems) {
        try {
            Optional<Node> root =
                    new Composer(SETTINGS, new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text))).getSingleNode();
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return Optional.of(new Reader(path, firstLine, problems).map(mapping));
            }
            problems.add(
                    path, firstLine, "Expected a mapping (name: value).", "Start the file with a name and a colon.");
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine()).orElse(0) + firstLine;
            problems.add(path, line, "This is not YAML: " + Problem.cut(broken.getProblem()) + ".", "Mend the line.");
        } catch (StackOverflowError tooDeep) {
            problems.add(path, firstLine, "This is nested too deeply.", "Close what was opened, or take levels out.");
        } catch (YamlEngineException broken) {
            problems.add(
                    path,
                    firstLine,
                    "This is not YAML: " + Problem.cut(String.valueOf(broken.getMessage())) + ".",
                    "Mend it.");
        }
        return Optional.empty();
    }

    private record Reader(Path path, int firstLine, Problems problems) {

        YamlMap map(MappingNode node) {
            Map<String, YamlValue> entries = new LinkedHashMap<>();
            Map<String, Place> keys = new LinkedHashMap<>();
            for (NodeTuple entry : node.getValue()) {
                String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                keys.putIfAbsent(key, new Place(path, line(entry.getKeyNode())));
                if (entries.putIfAbsent(key, value(entry.getValueNode())) != null) {
                    problems.add(
                            path, line(entry.getKeyNode()), "'" + key + "' stands here twice.", "Keep one of them.");
                }
            }
            return new YamlMap(new Place(path, line(node)), problems, entries, keys);
        }

        private YamlValue value(Node node) {
            if (!KNOWN.contains(node.getTag())) {
                problems.add(
                        path,
                        line(node),
                        "There is no tag '" + Problem.cut(node.getTag().getValue()) + "' here.",
                        "Take it out.");
            }
            return switch (node) {
                case MappingNode mapping -> map(mapping);
                case SequenceNode sequence -> {
                    List<YamlValue> items = new ArrayList<>();
                    sequence.getValue().forEach(item -> items.add(value(item)));
                    yield new YamlList(new Place(path, line(node)), items);
                }
                case ScalarNode scalar -> new YamlScalar(new Place(path, line(node)), scalar.getValue(), typed(scalar));
                default -> throw new YamlEngineException("an alias");
            };
        }

        private @Nullable Object typed(ScalarNode scalar) {
            Tag tag = scalar.getTag();
            String text = scalar.getValue();
            if (tag.equals(Tag.NULL)) {
                return null;
            }
            if (tag.equals(Tag.BOOL)) {
                return Boolean.valueOf(text);
            }
            try {
                return tag.equals(Tag.INT)
                        ? (Object) Long.valueOf(text)
                        : tag.equals(Tag.FLOAT) ? (Object) Double.valueOf(text) : text;
            } catch (NumberFormatException none) {
                problems.add(
                        path,
                        line(scalar),
                        "'" + Problem.cut(text) + "' is no number that can be counted with.",
                        "Write a smaller one, or put it in quotes.");
                return text;
            }
        }

        private int line(Node node) {
            return node.getStartMark().map(mark -> mark.getLine()).orElse(0) + firstLine;
        }
    }
}
