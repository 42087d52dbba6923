package dev.ackademy.author;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.ackademy.content.Yaml;
import dev.ackademy.kit.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One of the schemas of graders/schema/, as an editor uses it. */
public record Schema(JsonNode json, JsonSchema schema) {
    private static final JsonMapper JSON = new JsonMapper();

    public static Schema of(String name) {
        try {
            JsonNode json = JSON.readTree(Files.readString(Path.of("graders/schema", name)));
            return new Schema(
                    json,
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(json));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** What is wrong with a YAML file, a sentence each. */
    List<String> complaintsAbout(Path yaml) {
        Problems problems = new Problems();
        JsonNode read = JSON.valueToTree(Yaml.read(yaml, problems).orElseThrow().plain());
        List<String> complaints =
                new ArrayList<>(problems.all().stream().map(Object::toString).toList());
        complaints.addAll(complaintsAbout(read));
        return complaints;
    }

    /** What is wrong with a value, a sentence each. */
    public List<String> complaintsAbout(JsonNode value) {
        return schema.validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** The names that a mapping may have, at a place of the schema such as {@code /$defs/check}. */
    Set<String> wordsAt(String pointer) {
        Set<String> words = new TreeSet<>();
        at(pointer).path("properties").fieldNames().forEachRemaining(words::add);
        return words;
    }

    JsonNode at(String pointer) {
        return pointer.isEmpty() ? json : json.at(pointer);
    }
}
