package dev.custombot.test.hub;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Where conversations take place: at the emulator, or within the test. */
public interface PlayedHub {

    /**
     * Somebody says something.
     *
     * @param message as the emulator's control API takes it
     */
    void say(String conversation, Map<String, Object> message);

    /**
     * What was delivered last is delivered once more, with the same ids.
     *
     * @throws IllegalStateException if nothing was
     */
    void again(String conversation);

    /** The messages of the bot that were accepted, in their order. */
    Iterable<JsonNode> replies(String conversation);

    /** What was delivered to the bot, in its order. */
    Iterable<JsonNode> deliveries(String conversation);

    /** Its id, state and messages; without fields if it has not begun. */
    JsonNode conversation(String conversation);

    /** A file that a customer can attach. */
    JsonNode file(String name, String contentType, byte[] content);

    /** For how long one must listen to know that nothing comes within the time: less where nothing can come so late. */
    default Duration listening(Duration within) {
        return within;
    }

    /** What was thrown by handlers that run in this process, oldest first. */
    default List<Throwable> failures() {
        return List.of();
    }

    /** Lets time pass, for the bot and the hub. */
    void advance(Duration duration);

    static IllegalStateException nothingDelivered(String conversation) {
        return new IllegalStateException("Nothing was delivered in conversation " + conversation
                + " that the hub could deliver again");
    }

    /** What was given up in the conversation, by its id, oldest first. */
    Map<String, DeadLetter> deadLetters(String conversationId);
}
