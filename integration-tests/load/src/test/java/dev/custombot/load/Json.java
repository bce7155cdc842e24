package dev.custombot.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.load.hub.Load;
import dev.custombot.load.hub.Outcome;

/** How the profile and the played hub talk, a line each. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static String write(Load load) {
        try {
            return MAPPER.writeValueAsString(load);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Outcome read(String outcome) {
        try {
            return MAPPER.readValue(outcome, Outcome.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The played hub has answered " + outcome, e);
        }
    }
}
