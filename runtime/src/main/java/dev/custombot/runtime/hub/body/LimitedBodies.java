package dev.custombot.runtime.hub.body;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

import dev.custombot.runtime.hub.BodyLimits;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.CallbackReason;

/** Bodies of JSON in UTF-8 that keep to the limits. Thread-safe. */
public final class LimitedBodies {

    private final BodyLimits limits;
    private final JsonFactory json;

    /** Names that anybody can choose are not kept for good. */
    public LimitedBodies(BodyLimits limits) {
        this.limits = limits;
        this.json = JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(LimitedParser.constraints(limits)).build();
    }

    /**
     * What the reading makes of the body's one value.
     *
     * @throws CallbackProblem 400 if the body is anything else
     */
    public <T> T read(byte[] body, Reading<T> reading) {
        Utf8.require(body);
        try (JsonParser parser = new LimitedParser(json.createParser(body), limits)) {
            T read = reading.read(parser);
            if (parser.nextToken() != null) {
                throw CallbackProblem.malformed("the body goes on after its JSON object");
            }
            return read;
        } catch (StreamConstraintsException e) {
            throw CallbackProblem.malformed("a string or a name is too long", CallbackReason.STRING_TOO_LONG);
        } catch (IOException e) {
            throw CallbackProblem.malformed("the body is not well-formed JSON");
        }
    }

    /** Reads one value. */
    @FunctionalInterface
    public interface Reading<T> {

        /** From before the value's first token to its last one. */
        T read(JsonParser parser) throws IOException;
    }
}
