package dev.custombot.test.hub;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** The hub that the emulator plays. */
public final class EmulatedHub implements PlayedHub {

    private final ControlApi control;
    private final Application application;

    public EmulatedHub(ControlApi control, Application application) {
        this.control = control;
        this.application = application;
    }

    public ControlApi control() {
        return control;
    }

    public Application application() {
        return application;
    }

    @Override
    public void say(String conversation, Map<String, Object> message) {
        control.post("/control/conversations/" + ControlApi.encoded(conversation) + "/messages", ControlApi.json(message));
    }

    @Override
    public void again(String conversation) {
        Optional<String> last = Optional.empty();
        for (JsonNode delivery : deliveries(conversation)) {
            // A hub may tell the bot of its own messages, too; what was written by hand has no body of the hub's.
            if (!delivery.path("own").asBoolean() && delivery.has("body")) {
                last = Optional.of(delivery.path("id").asText());
            }
        }
        control.post("/control/deliveries/" + last.orElseThrow(() -> PlayedHub.nothingDelivered(conversation)) + "/again",
                "{}");
    }

    @Override
    public Iterable<JsonNode> replies(String conversation) {
        return control.get("/control/replies?conversation=" + ControlApi.encoded(conversation)).path("replies");
    }

    @Override
    public Iterable<JsonNode> deliveries(String conversation) {
        return control.get("/control/deliveries?conversation=" + ControlApi.encoded(conversation)).path("deliveries");
    }

    @Override
    public JsonNode conversation(String conversation) {
        return control.find("/control/conversations/" + ControlApi.encoded(conversation))
                .orElseGet(ControlApi.JSON::createObjectNode);
    }

    @Override
    public JsonNode file(String name, String contentType, byte[] content) {
        return control.post("/control/assets?name=" + ControlApi.encoded(name), contentType, content);
    }

    @Override
    public void advance(Duration duration) {
        application.advance(duration);
    }

    @Override
    public Map<String, DeadLetter> deadLetters(String conversationId) {
        Map<String, DeadLetter> letters = new LinkedHashMap<>(application.deadLetters());
        letters.values().removeIf(letter -> !letter.conversationId().equals(conversationId));
        return letters;
    }
}
