package dev.custombot.deployment.emulator.egain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.custombot.MessageType;
import dev.custombot.deployment.emulator.control.EmulatedHub;
import dev.custombot.deployment.emulator.control.Surroundings;
import dev.custombot.deployment.emulator.conversation.CustomerMessage;
import dev.custombot.deployment.emulator.conversation.EmulatedConversation;
import dev.custombot.deployment.emulator.conversation.HubState;
import dev.custombot.deployment.emulator.delivery.CallbackClient;
import dev.custombot.deployment.emulator.delivery.CallbackTarget;
import dev.custombot.deployment.emulator.egain.assets.AssetRoutes;
import dev.custombot.deployment.emulator.egain.assets.EmulatedAssets;
import dev.custombot.deployment.emulator.egain.management.ManagementRoutes;
import dev.custombot.deployment.emulator.http.ControlInput;
import dev.custombot.deployment.emulator.http.FaultPlayer;
import dev.custombot.deployment.emulator.http.Faults;
import io.vertx.core.http.HttpClient;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;

/** Plays eGain's Conversation Hub, and the identity provider of both directions. */
public final class EgainHub implements EmulatedHub {

    private static final Set<String> AGENTS = Set.of("egain_agent", "custom_agent");

    private final HubState state;
    private final TokenIssuer tokens;
    private final CallbackTokens callbackTokens;
    private final RegisteredCallbacks registered;
    private final Parts parts;
    private final Behaviour behaviour = new Behaviour(new RequestPlan());
    private final Callbacks callbacks = new Callbacks(behaviour::shape);
    private final IdentityRoutes identity;
    private final HubRoutes api;

    /**
     * A hub that listens at the address.
     *
     * @param basic the Authorization of its callbacks if it is a user name and a password; empty for tokens
     * @param redeliveryDelay the pause before a delivery that failed is repeated
     * @param maxDeliveryAttempts how often a delivery may fail
     */
    public EgainHub(Surroundings surroundings, String address, Optional<String> basic, Duration redeliveryDelay,
            int maxDeliveryAttempts) {
        state = surroundings.state();
        tokens = new TokenIssuer(address, state.time());
        HttpClient client = surroundings.vertx().createHttpClient();
        callbackTokens = new CallbackTokens(client, tokens);
        CallbackClient callback = new CallbackClient(surroundings.vertx(), surroundings.callback(),
                new CallbackAuthorizations(basic, callbackTokens));
        Faults faults = new Faults(Set.of(Faults.MESSAGES, Faults.TOKEN, ManagementRoutes.FAULTS));
        FaultPlayer player = new FaultPlayer(surroundings.vertx(), new ErrorAnswers());
        identity = new IdentityRoutes(tokens, faults, player);
        Access access = new Access(tokens, behaviour);
        EmulatedAssets assets = new EmulatedAssets(surroundings.vertx());
        api = new HubRoutes(access, behaviour, state,
                new MessagesRoute(faults, player, state, new Inbox(state, behaviour, assets, surroundings.journal()),
                        surroundings.journal()),
                new AssetRoutes(surroundings.vertx(), address, assets, access),
                new ManagementRoutes(access, faults, player));
        registered = new RegisteredCallbacks(api.management()::bot, client, tokens);
        state.registered(api.management()::bots);
        parts = new Parts(callback, new HeldDeliveries(surroundings.vertx(), redeliveryDelay, maxDeliveryAttempts, state,
                callback, callbacks, this::target), faults);
    }

    @Override
    public String kind() {
        return "egain";
    }

    @Override
    public void addTo(Router router) {
        identity.addTo(router);
        api.addTo(router);
        new TokenRoutes(tokens, callbackTokens, registered).addTo(router);
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public JsonObject message(String conversation, Optional<String> recipient, ControlInput wish) {
        return CustomerMessage.of(conversation, recipient, state.time().now(), wish);
    }

    @Override
    public boolean isOver(EmulatedConversation conversation) {
        return EmulatedConversation.ENDED.equals(conversation.state());
    }

    /** A person who names an intent, or escalates in turn, hands the conversation back to the bot. */
    @Override
    public void said(EmulatedConversation conversation, JsonObject message) {
        boolean isAgent = AGENTS.contains(message.getJsonObject("sender").getString("type"));
        if (isAgent && EmulatedConversation.WITH_AGENT.equals(conversation.state()) && (message.containsKey("intent")
                || MessageType.ESCALATION_TRANSFER.equals(message.getJsonObject("type").getString("value")))) {
            conversation.enter(EmulatedConversation.WITH_BOT);
        }
    }

    /** What is said to a person after the hand-over does not reach the bot. */
    @Override
    public boolean reachesBot(EmulatedConversation conversation) {
        return EmulatedConversation.WITH_BOT.equals(conversation.state());
    }

    @Override
    public List<String> open(JsonObject callbackBody) {
        List<String> conversations = ReceivedMessages.conversations(callbackBody);
        conversations.forEach(state::openId);
        return conversations;
    }

    /** Where the bot is registered, or else where the emulator was told. */
    @Override
    public CallbackTarget target(JsonObject callbackBody) {
        return registered.of(callbackBody).orElseGet(parts.callback()::target);
    }

    @Override
    public void rules(ControlInput wish) {
        behaviour.change(wish);
    }

    @Override
    public void behave() {
        behaviour.reset();
        callbackTokens.fetchBy(Optional.empty());
    }

    @Override
    public void reset() {
        behave();
        callbacks.reset();
        registered.reset();
        api.reset();
    }
}
