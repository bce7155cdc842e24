package dev.custombot.test.hub;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.custombot.MessageType;
import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.Customer;

/** Says in one conversation what people say there, one by one or together. */
public final class People {

    private static final String AGENT = "custom_agent";
    private static final String AGENT_NAME = "Kim Agent";

    private final PlayedHub hub;
    private final String conversation;
    private final Optional<String> bot;
    private final Function<RuntimeException, AssertionError> over;
    private Optional<List<Map<String, Object>>> together = Optional.empty();
    private Optional<Customer> customer = Optional.empty();

    /** @param over the test's failure where somebody speaks in a conversation that has ended */
    public People(PlayedHub hub, String conversation, Optional<String> bot, Function<RuntimeException, AssertionError> over) {
        this.hub = hub;
        this.conversation = conversation;
        this.bot = bot;
        this.over = over;
    }

    /** The address of a file that is nowhere. */
    public static URI nowhere(String fileName) {
        return URI.create("https://files.example.org/" + ControlApi.encoded(fileName));
    }

    /** A text, as the emulator's control API takes it. */
    public static Map<String, Object> text(String text, Attachment... files) {
        Map<String, Object> message = new HashMap<>(Map.of("type", MessageType.TEXT));
        if (!text.isEmpty() || files.length == 0) {
            message.put("text", text);
        }
        if (files.length > 0) {
            message.put("attachments", Arrays.stream(files).map(People::file).toList());
        }
        return message;
    }

    /** Of any type. */
    public static Map<String, Object> message(String type, Object content) {
        Map<String, Object> message = new HashMap<>(Map.of("type", type));
        if (content instanceof Content given) {
            given.kind().ifPresent(kind -> message.put(kind.label(), given.value().orElse("")));
        } else {
            message.put("json", content instanceof String ? content : ControlApi.json(content));
        }
        return message;
    }

    private static Map<String, Object> file(Attachment file) {
        Map<String, Object> json = new HashMap<>(Map.of("name", file.name()));
        file.id().ifPresent(id -> json.put("id", id));
        file.contentType().ifPresent(type -> json.put("contentType", type));
        file.size().ifPresent(size -> json.put("size", size));
        file.url().ifPresent(url -> json.put("url", url.toString()));
        return json;
    }

    /** Who the customer is, from the next message on. */
    public void customerIs(Customer known) {
        customer = Optional.of(known);
    }

    /** The customer says it: as the emulator's control API takes it. */
    public void say(Map<String, Object> message) {
        if (together.isPresent()) {
            together.get().add(message);
        } else {
            deliver(message);
        }
    }

    /** An agent says it. */
    public void agentSays(Map<String, Object> message) {
        Map<String, Object> said = new HashMap<>(message);
        said.put("sender", AGENT);
        said.put("name", AGENT_NAME);
        say(said);
    }

    /** What is said in the block reaches the bot in one callback. */
    public void inOneCallback(Runnable block) {
        List<Map<String, Object>> said = new ArrayList<>();
        together = Optional.of(said);
        try {
            block.run();
        } finally {
            together = Optional.empty();
        }
        say(Map.of("together", said));
    }

    private void deliver(Map<String, Object> message) {
        Map<String, Object> wish = new HashMap<>(message);
        bot.ifPresent(name -> wish.put("participant", name));
        customer.ifPresent(known -> wish.put("customer", Customers.json(known)));
        try {
            hub.say(conversation, wish);
        } catch (ControlApi.Refused refused) {
            if (refused.isOver()) {
                throw over.apply(refused);
            }
            throw refused;
        }
    }
}
