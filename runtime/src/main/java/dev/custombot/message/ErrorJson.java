package dev.custombot.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The JSON of an error's content. */
record ErrorJson(String code, String error) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static ErrorJson parse(String json) {
        try {
            JsonNode content = MAPPER.readTree(json);
            if (!content.isObject()) {
                throw new MalformedContentException(ErrorReport.class);
            }
            return new ErrorJson(content.path("code").asText(""), content.path("error").asText(""));
        } catch (JsonProcessingException e) {
            throw new MalformedContentException(ErrorReport.class);
        }
    }

    String toJson() {
        return MAPPER.createObjectNode().put("code", code).put("error", error).toString();
    }
}
