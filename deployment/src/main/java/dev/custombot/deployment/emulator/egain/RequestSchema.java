package dev.custombot.deployment.emulator.egain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.SchemaRepository;
import io.vertx.json.schema.Validator;

/** What requests the hub takes, by a schema: what breaks it is an error of the hub that names the attribute. */
public final class RequestSchema {

    private static final String FILE = "/dev/custombot/emulator/egain-requests.json";
    private static final String BASE = "app://hub/requests";
    private static final Map<String, Function<String, HubError>> ERRORS = Map.ofEntries(
            Map.entry("required", HubError::missing), Map.entry("minItems", HubError::missing),
            Map.entry("additionalProperties", HubError::unknown), Map.entry("maxLength", HubError::tooLong),
            Map.entry("maxItems", HubError::tooLong), Map.entry("pattern", HubError::badCharacters),
            Map.entry("type", HubError::notAllowed), Map.entry("enum", HubError::notAllowed),
            Map.entry("const", HubError::notAllowed), Map.entry("minLength", HubError::notAllowed),
            Map.entry("minimum", HubError::notAllowed), Map.entry("maximum", HubError::notAllowed),
            Map.entry("oneOf", HubError::notAllowed), Map.entry("anyOf", HubError::notAllowed));

    private static final SchemaRepository SCHEMAS = read();
    private static final Map<String, Validator> VALIDATORS = new ConcurrentHashMap<>();

    private RequestSchema() {}

    private static SchemaRepository read() {
        try (InputStream file = RequestSchema.class.getResourceAsStream(FILE)) {
            JsonSchemaOptions options = new JsonSchemaOptions().setBaseUri(BASE).setDraft(Draft.DRAFT202012)
                    .setOutputFormat(OutputFormat.Basic);
            return SchemaRepository.create(options).dereference(BASE,
                    JsonSchema.of(new JsonObject(Buffer.buffer(file.readAllBytes()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The first rule that is broken.
     *
     * @param kind what is requested: {@code messages}, or what stands in the path
     */
    public static Optional<HubError> broken(String kind, JsonObject request) {
        OutputUnit result = VALIDATORS.computeIfAbsent(kind, name -> SCHEMAS.validator(BASE + "#/$defs/" + name))
                .validate(request);
        return result.getValid() || result.getErrors() == null
                ? Optional.empty()
                : result.getErrors().stream().filter(error -> ERRORS.containsKey(keyword(error)))
                        // Of alternatives it is told what is wrong with the first; where only one may be, that there are others.
                        .filter(error -> !error.getKeywordLocation().contains("/oneOf/"))
                        .min(Comparator.comparing(error -> "anyOf".equals(keyword(error))))
                        .map(error -> ERRORS.get(keyword(error)).apply(attribute(error)));
    }

    private static String keyword(OutputUnit error) {
        return error.getKeywordLocation().substring(error.getKeywordLocation().lastIndexOf('/') + 1);
    }

    /** As the hub writes it: {@code messages.message[0].content.text}. */
    private static String attribute(OutputUnit error) {
        String place = error.getInstanceLocation().replaceFirst("^#/?", "").replaceAll("/(\\d+)", "[$1]").replace('/', '.');
        return place.isEmpty() ? error.getError() : place + " (" + error.getError() + ")";
    }
}
