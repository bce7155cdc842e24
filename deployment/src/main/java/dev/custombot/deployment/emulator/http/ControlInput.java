package dev.custombot.deployment.emulator.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** The JSON body of a control request; what is not of the expected kind is a {@link BadInput} that names the field. */
public final class ControlInput {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final JsonObject body;

    public ControlInput(JsonObject body) {
        this.body = body;
    }

    public static ControlInput of(RoutingContext context) {
        try {
            JsonObject body = context.body().asJsonObject();
            if (body != null) {
                return new ControlInput(body);
            }
        } catch (DecodeException | ClassCastException e) {
            throw new BadInput("The body is not a JSON object");
        }
        throw new BadInput("The body is missing; it must be a JSON object");
    }

    /** All of it, as it is. */
    public JsonObject whole() {
        return body;
    }

    public boolean has(String field) {
        return body.getValue(field) != null;
    }

    /** @throws BadInput if the body has anything else, which would have no effect */
    public void onlyHas(String kind, Set<String> fields) {
        body.fieldNames().stream().filter(field -> !fields.contains(field)).findFirst().ifPresent(field -> {
            throw new BadInput("There is no " + kind + " \"" + field + "\" at this kind of hub; there are: "
                    + fields.stream().sorted().collect(Collectors.joining(", ")));
        });
    }

    public Object value(String field) {
        return body.getValue(field);
    }

    public Optional<String> text(String field) {
        return value(field, String.class, "a string");
    }

    /** An absolute address. */
    public String address(String field) {
        String url = text(field).orElseThrow(() -> new BadInput("\"" + field + "\" is missing"));
        if (!isAddress(url)) {
            throw new BadInput("\"" + field + "\" must be an absolute http or https address");
        }
        return url;
    }

    /** A moment, as ISO 8601 writes it. */
    public Instant instant(String field) {
        try {
            return Instant.parse(text(field).orElseThrow(() -> new BadInput("\"" + field + "\" is missing")));
        } catch (DateTimeParseException e) {
            throw new BadInput("\"" + field + "\" must be a moment such as 2026-01-31T10:15:30Z");
        }
    }

    /** Whether somebody can be reached by it over HTTP. */
    public static boolean isAddress(String url) {
        try {
            URI address = new URI(url);
            return address.getHost() != null && SCHEMES.contains(address.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    public Optional<JsonObject> object(String field) {
        return value(field, JsonObject.class, "an object");
    }

    public boolean flag(String field) {
        return value(field, Boolean.class, "true or false").orElse(false);
    }

    public Optional<JsonArray> array(String field) {
        return value(field, JsonArray.class, "an array");
    }

    /** The objects of an array; none where there is no such field. */
    public List<ControlInput> objects(String field) {
        return array(field).map(array -> array.stream().map(entry -> {
            if (entry instanceof JsonObject object) {
                return new ControlInput(object);
            }
            throw new BadInput("\"" + field + "\" must be an array of objects");
        }).toList()).orElse(List.of());
    }

    public int number(String field, int absent, int least, int most) {
        Number number = value(field, Number.class, "a number").orElse(absent);
        if (number.doubleValue() < least || number.doubleValue() > most || number.doubleValue() != number.intValue()) {
            throw new BadInput("\"" + field + "\" must be a whole number from " + least + " to " + most);
        }
        return number.intValue();
    }

    private <T> Optional<T> value(String field, Class<T> kind, String description) {
        Object value = body.getValue(field);
        if (value != null && !kind.isInstance(value)) {
            throw new BadInput("\"" + field + "\" must be " + description);
        }
        return Optional.ofNullable(kind.cast(value));
    }
}
