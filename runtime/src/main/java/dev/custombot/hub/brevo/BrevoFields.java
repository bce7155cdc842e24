package dev.custombot.hub.brevo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An object of Brevo's: every field may be missing, or be of another kind, and is empty then. Immutable, as nobody else has the tree. */
final class BrevoFields {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode object;

    private BrevoFields(JsonNode object) {
        this.object = object;
    }

    /** @throws IllegalArgumentException if it is no JSON object */
    static BrevoFields parse(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (tree.isObject()) {
                return new BrevoFields(tree);
            }
        } catch (JsonProcessingException e) {
            // Its message quotes the text.
        }
        throw new IllegalArgumentException("This is no JSON object");
    }

    /** The first of the names that is there: Brevo has renamed some. */
    Optional<String> text(String... names) {
        return Stream.of(names).map(name -> object.path(name).textValue()).filter(value -> value != null).findFirst();
    }

    boolean flag(String name) {
        return object.path(name).asBoolean(false);
    }

    OptionalLong number(String name) {
        JsonNode node = object.path(name);
        return node.canConvertToLong() ? OptionalLong.of(node.asLong()) : OptionalLong.empty();
    }

    <T> Optional<T> object(String name, Function<BrevoFields, T> reader) {
        JsonNode node = object.path(name);
        return node.isObject() ? Optional.of(reader.apply(new BrevoFields(node))) : Optional.empty();
    }

    <T> List<T> objects(String name, Function<BrevoFields, T> reader) {
        List<T> read = new ArrayList<>();
        for (JsonNode element : object.path(name)) {
            if (element.isObject()) {
                read.add(reader.apply(new BrevoFields(element)));
            }
        }
        return List.copyOf(read);
    }

    boolean has(String name) {
        return object.has(name);
    }

    String json() {
        return object.toString();
    }
}
