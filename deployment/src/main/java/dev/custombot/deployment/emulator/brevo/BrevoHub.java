package dev.custombot.deployment.emulator.brevo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.custombot.MessageType;
import dev.custombot.conversation.Sender;
import dev.custombot.deployment.emulator.control.EmulatedHub;
import dev.custombot.deployment.emulator.control.Surroundings;
import dev.custombot.deployment.emulator.conversation.CustomerMessage;
import dev.custombot.deployment.emulator.conversation.EmulatedConversation;
import dev.custombot.deployment.emulator.conversation.HubState;
import dev.custombot.deployment.emulator.delivery.CallbackClient;
import dev.custombot.deployment.emulator.http.Answers;
import dev.custombot.deployment.emulator.http.BadInput;
import dev.custombot.deployment.emulator.http.ControlInput;
import dev.custombot.deployment.emulator.http.FaultPlayer;
import dev.custombot.deployment.emulator.http.Faults;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;

/**
 * Plays Brevo Conversations: its webhooks, and its API for agents. A conversation has the id of its visitor, because Brevo takes nothing
 * else; what the webhooks call {@code conversationId} is another one.
 */
public final class BrevoHub implements EmulatedHub {

    /** Where the API is, below the emulator's address. */
    public static final String API = Api.ROOT;

    private static final Set<String> SAYABLE = Set.of(MessageType.TEXT, MessageType.CONVERSATION_END);

    private final HubState state;
    private final ApiKey key;
    private final Agents agents = new Agents();
    private final Messages messages = new Messages();
    private final Behaviour behaviour;
    private final Parts parts;
    private final Api api;

    /** @param firstPause before a delivery that failed is repeated; the later ones grow as Brevo's do */
    public BrevoHub(Surroundings surroundings, BrevoSetting setting, Duration firstPause) {
        state = surroundings.state();
        key = new ApiKey(setting.apiKey());
        RateLimit rate = new RateLimit();
        behaviour = new Behaviour(rate);
        CallbackClient callback = new CallbackClient(surroundings.vertx(), surroundings.callback(), new WebhookSecret(setting));
        WebhookDeliveries deliveries = new WebhookDeliveries(surroundings.vertx(), firstPause, state, callback, messages,
                new SaidMessage(agents, behaviour), new Events(agents, messages), behaviour);
        Operations operations = new Operations(state, surroundings.journal(), agents, messages, behaviour,
                deliveries);
        parts = new Parts(callback, deliveries, new Faults(Set.of(Faults.MESSAGES, Api.PING, Api.OPERATIONS)));
        api = new Api(key, behaviour, rate, parts.faults(), new FaultPlayer(surroundings.vertx(), new ErrorAnswers()),
                operations,
                state,
                surroundings.journal());
    }

    @Override
    public String kind() {
        return "brevo";
    }

    @Override
    public void addTo(Router router) {
        api.addTo(router);
        router.post("/control/hub-tokens/revoke").handler(context -> Answers.done(context, key::revoke));
        router.put("/control/api-key").handler(context -> Answers.done(context, () -> key.change(
                ControlInput.of(context).text("key").orElseThrow(() -> new BadInput("\"key\" is missing")))));
        router.get("/control/agents")
                .handler(context -> Answers.json(context, 200, new JsonObject().put("agents", agents.toJson())));
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public JsonObject message(String conversation, Optional<String> recipient, ControlInput wish) {
        JsonObject message = CustomerMessage.of(conversation, recipient, state.time().now(), wish);
        String type = message.getJsonObject("type").getString("value");
        if (!SAYABLE.contains(type) || wish.has("json") || wish.has("xml")) {
            throw new BadInput("At Brevo one writes texts and sends files, or ends the conversation: there is no " + type);
        }
        // Brevo gives one id.
        message.put("messageId", message.getString("id"));
        JsonObject flags = new JsonObject();
        List.of("isTrigger", "isPushed", "isBot").stream().filter(wish::flag).forEach(flag -> flags.put(flag, true));
        wish.text("receivedFrom").ifPresent(tag -> flags.put("receivedFrom", tag));
        return flags.isEmpty() ? message : message.put("flags", flags);
    }

    /** One who writes after the end starts the conversation anew. */
    @Override
    public boolean isOver(EmulatedConversation conversation) {
        return false;
    }

    /** A person who writes has the conversation until it ends; a trigger, an automated message or Brevo's own bot is none. */
    @Override
    public void said(EmulatedConversation conversation, JsonObject message) {
        boolean isOfPerson = Sender.CUSTOM_AGENT.equals(message.getJsonObject("sender").getString("type"))
                && MessageType.TEXT.equals(message.getJsonObject("type").getString("value"))
                && !message.containsKey("flags");
        if (isOfPerson) {
            conversation.enter(EmulatedConversation.WITH_AGENT);
        }
    }

    /** Webhooks tell of every message, whoever has the conversation. */
    @Override
    public boolean reachesBot(EmulatedConversation conversation) {
        return true;
    }

    @Override
    public List<String> open(JsonObject event) {
        if (event.getValue("visitor") instanceof JsonObject visitor && visitor.getValue("id") instanceof String id) {
            state.openId(id);
            return List.of(id);
        }
        return List.of();
    }

    @Override
    public void rules(ControlInput wish) {
        behaviour.change(wish);
    }

    @Override
    public void behave() {
        key.reset();
        behaviour.reset();
    }

    @Override
    public void reset() {
        behave();
        agents.reset();
        messages.reset();
    }
}
