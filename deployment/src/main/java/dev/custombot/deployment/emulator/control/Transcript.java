package dev.custombot.deployment.emulator.control;

import java.util.List;
import java.util.Set;

import dev.custombot.deployment.emulator.conversation.EmulatedConversation;
import dev.custombot.deployment.emulator.http.BadInput;
import dev.custombot.deployment.emulator.http.ControlInput;
import io.vertx.core.json.JsonObject;

/** What a page remembers of a conversation that the emulator has forgotten, because it was started anew. */
final class Transcript {

    private static final Set<String> STATES = Set.of(EmulatedConversation.WITH_BOT, EmulatedConversation.WITH_AGENT,
            EmulatedConversation.ENDED);

    private Transcript() {}

    /** @throws BadInput if one of them is no message as the control API shows it */
    static List<JsonObject> of(ControlInput wish) {
        return wish.objects("messages").stream().map(Transcript::message).toList();
    }

    static String state(ControlInput wish) {
        String state = wish.text("state").orElse(EmulatedConversation.WITH_BOT);
        if (!STATES.contains(state)) {
            throw new BadInput("\"state\" must be bot, agent or ended");
        }
        return state;
    }

    private static JsonObject message(ControlInput wish) {
        boolean isWhole = wish.text("id").isPresent() && wish.object("type").filter(Transcript::hasValue).isPresent()
                && wish.object("sender").map(sender -> sender.getValue("type")).filter(String.class::isInstance).isPresent();
        if (!isWhole) {
            throw new BadInput("\"messages\" must have the messages as they were: with id, type and sender");
        }
        return wish.whole();
    }

    private static boolean hasValue(JsonObject type) {
        return type.getValue("value") instanceof String;
    }
}
