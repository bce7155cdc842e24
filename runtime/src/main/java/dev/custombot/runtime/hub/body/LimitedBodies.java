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

    /** Fewer are no danger, however large the body may be. */
    private static final int FEW_TOKENS = 100_000;
    /** Of a hub's own JSON a name or value has more; a tree has up to sixty for each. */
    private static final int BYTES_PER_TOKEN = 6;

    private final BodyLimits limits;
    private final int mostTokens;
    private final JsonFactory json;

    /** For those who keep nothing of what they pass. */
    public LimitedBodies(BodyLimits limits) {
        this(limits, Integer.MAX_VALUE);
    }

    /** Names that anybody can choose are not kept for good. */
    private LimitedBodies(BodyLimits limits, int mostTokens) {
        this.limits = limits;
        this.mostTokens = mostTokens;
        this.json = JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(LimitedParser.constraints(limits)).build();
    }

    /** For those who make a tree of the body: it must not take many times the memory that the body has been admitted for. */
    public static LimitedBodies ofTrees(BodyLimits limits) {
        return new LimitedBodies(limits, Math.max(FEW_TOKENS, limits.size() / BYTES_PER_TOKEN));
    }

    /**
     * What the reading makes of the body's one value.
     *
     * @throws CallbackProblem 400 if the body is anything else
     */
    public <T> T read(byte[] body, Reading<T> reading) {
        Utf8.require(body);
        try (JsonParser parser = new LimitedParser(json.createParser(body), limits, mostTokens)) {
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
