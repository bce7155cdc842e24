package dev.custombot.runtime.hub.body;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonParserDelegate;

import dev.custombot.runtime.hub.BodyLimits;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.CallbackReason;

/** Looks at everything that it passes, also at what is skipped: the parser itself measures only what it is asked for. */
final class LimitedParser extends JsonParserDelegate {

    private final BodyLimits limits;
    private final int mostTokens;
    private int tokens;

    /** @param mostTokens how many names, values and brackets there may be */
    LimitedParser(JsonParser parser, BodyLimits limits, int mostTokens) {
        super(parser);
        this.limits = limits;
        this.mostTokens = mostTokens;
    }

    /** All is measured here, too, so that each has an answer of its own; the parser does not look at strings of one buffer. */
    static StreamReadConstraints constraints(BodyLimits limits) {
        return StreamReadConstraints.builder().maxNestingDepth(limits.nesting() + 1).maxStringLength(limits.stringLength())
                .maxNumberLength(Integer.MAX_VALUE).build();
    }

    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (token != null) {
            measure(token);
        }
        return token;
    }

    private void measure(JsonToken token) throws IOException {
        if (++tokens > mostTokens) {
            throw CallbackProblem.malformed("the body has more than " + mostTokens + " names, values and brackets",
                    CallbackReason.TOO_MANY_VALUES);
        }
        switch (token) {
            case START_OBJECT, START_ARRAY -> {
                if (getParsingContext().getNestingDepth() > limits.nesting()) {
                    throw CallbackProblem.malformed("the body is nested more than " + limits.nesting() + " deep",
                            CallbackReason.TOO_DEEP);
                }
            }
            case VALUE_STRING -> {
                finishToken();
                if (getTextLength() > limits.stringLength()) {
                    throw CallbackProblem.malformed("a string has more than " + limits.stringLength() + " characters",
                            CallbackReason.STRING_TOO_LONG);
                }
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                if (getTextLength() > limits.numberLength()) {
                    throw CallbackProblem.malformed("a number has more than " + limits.numberLength() + " characters",
                            CallbackReason.NUMBER_TOO_LONG);
                }
            }
            default -> {
            }
        }
    }

    @Override
    public JsonParser skipChildren() throws IOException {
        JsonToken first = currentToken();
        if (first == JsonToken.START_OBJECT || first == JsonToken.START_ARRAY) {
            int depth = 1;
            while (depth > 0) {
                JsonToken token = nextToken();
                if (token == null) {
                    return this;
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
        }
        return this;
    }
}
