package dev.custombot.runtime.dispatch.state;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Why JSON and a class of a team's do not fit, in a few words: the field and what it should be. Jackson's own messages quote the JSON,
 * which may be personal data; this has the names of fields and classes only.
 */
public final class JsonMistake {

    private JsonMistake() {}

    public static String of(JsonProcessingException failure) {
        if (failure instanceof InvalidDefinitionException definition) {
            return of(definition);
        }
        if (!(failure instanceof JsonMappingException mapping)) {
            return "it is not well-formed";
        }
        String place = place(mapping);
        if (failure instanceof UnrecognizedPropertyException) {
            return place + " has a field that the class has not";
        }
        if (failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return place + " is no " + mismatch.getTargetType().getSimpleName();
        }
        return place + " is refused" + (failure.getCause() == null ? "" : ", with " + failure.getCause().getClass().getName());
    }

    /** What is read is quoted in Jackson's words about its class; what is written is not. */
    private static String of(InvalidDefinitionException failure) {
        if (!(failure.getProcessor() instanceof JsonParser)) {
            return failure.getOriginalMessage();
        }
        return place(failure) + " is of a class that Jackson cannot make"
                + (failure.getType() == null ? "" : ": " + failure.getType().getRawClass().getName());
    }

    private static String place(JsonMappingException failure) {
        List<Reference> path = failure.getPath();
        if (failure instanceof UnrecognizedPropertyException) {
            path = path.subList(0, path.size() - 1);
        }
        String written = path.stream().map(JsonMistake::step).collect(Collectors.joining());
        return written.isEmpty() ? "it" : "'" + written.replaceFirst("^\\.", "") + "'";
    }

    /** The keys of a map are what somebody has said. */
    private static String step(Reference reference) {
        if (reference.getFieldName() == null) {
            return reference.getIndex() < 0 ? "" : "[" + reference.getIndex() + "]";
        }
        return reference.getFrom() instanceof Map
                || reference.getFrom() instanceof Class<?> type && Map.class.isAssignableFrom(type)
                        ? ".*"
                        : "." + reference.getFieldName();
    }
}
