package dev.custombot.deployment.emulator.control;

import java.util.List;
import java.util.Optional;

import dev.custombot.deployment.emulator.conversation.EmulatedConversation;
import dev.custombot.deployment.emulator.delivery.CallbackClient;
import dev.custombot.deployment.emulator.delivery.CallbackTarget;
import dev.custombot.deployment.emulator.delivery.Deliveries;
import dev.custombot.deployment.emulator.http.ControlInput;
import dev.custombot.deployment.emulator.http.Faults;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;

/** What one kind of hub does in its own way; the page, the control API and what is remembered are the same for all. */
public interface EmulatedHub {

    /** What {@code hub.kind} calls it. */
    String kind();

    /** Adds its API for the bot, and what of the control API only this kind has. */
    void addTo(Router router);

    /**
     * What every kind has.
     *
     * @param faults what goes wrong with the bot's next requests
     */
    record Parts(CallbackClient callback, Deliveries deliveries, Faults faults) {}

    Parts parts();

    /**
     * What a customer, or whoever else the wish names, says, as it stands in the transcript.
     *
     * @param conversation its id; it need not be open
     * @param recipient the bot that it is for; empty when nobody said so
     * @throws dev.custombot.deployment.emulator.http.BadInput if nobody can say that here
     */
    JsonObject message(String conversation, Optional<String> recipient, ControlInput wish);

    /** Somebody says it now: it may change who has the conversation. */
    default void said(EmulatedConversation conversation, JsonObject message) {}

    /** Whether the customer can say no more in it. */
    boolean isOver(EmulatedConversation conversation);

    /** Whether the bot hears what is said in it now. */
    boolean reachesBot(EmulatedConversation conversation);

    /** Opens the conversations that a callback written by hand speaks of, so that the bot can answer into them; their ids. */
    List<String> open(JsonObject callback);

    /** Where a callback written by hand goes. */
    default CallbackTarget target(JsonObject callback) {
        return parts().callback().target();
    }

    /** Changes how it behaves, until it is reset. */
    void rules(ControlInput wish);

    /** Behaves again as at the beginning: rules, and a key or tokens that it refuses. */
    void behave();

    /** Forgets what it remembers beside the conversations. */
    void reset();
}
