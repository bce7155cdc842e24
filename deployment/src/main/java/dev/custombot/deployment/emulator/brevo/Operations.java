package dev.custombot.deployment.emulator.brevo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.custombot.MessageType;
import dev.custombot.conversation.Sender;
import dev.custombot.deployment.emulator.conversation.EmulatedConversation;
import dev.custombot.deployment.emulator.conversation.HubState;
import dev.custombot.deployment.emulator.conversation.Journal;
import dev.custombot.deployment.emulator.conversation.Moments;
import io.vertx.core.json.JsonObject;

/** The ten operations of Brevo's Conversations API. Each throws {@link ApiProblem} where Brevo answers with an error. */
final class Operations {

    private static final int ID_LENGTH = 17;

    private final HubState state;
    private final Journal journal;
    private final Agents agents;
    private final Messages messages;
    private final Behaviour behaviour;
    private final WebhookDeliveries deliveries;

    Operations(HubState state, Journal journal, Agents agents, Messages messages, Behaviour behaviour,
            WebhookDeliveries deliveries) {
        this.state = state;
        this.journal = journal;
        this.agents = agents;
        this.messages = messages;
        this.behaviour = behaviour;
        this.deliveries = deliveries;
    }

    /** @param pushed whether it is an automated message */
    ApiAnswer send(JsonObject request, boolean pushed) {
        String visitor = ApiInput.required(request, "visitorId");
        String text = ApiInput.required(request, "text");
        Optional<String> tag = pushed ? Optional.empty() : ApiInput.text(request, "receivedFrom");
        JsonObject agent = pushed ? agents.namedOrAny(request) : agents.named(request);
        EmulatedConversation conversation = state.openId(visitor);
        JsonObject message = new JsonObject().put("id", UUID.randomUUID().toString().replace("-", "").substring(0, ID_LENGTH))
                .put("type", "agent").put("text", text).put("html", SaidMessage.html(text))
                .put("agentId", agent.getString("id"))
                .put("agentName", agent.getString("name")).put("createdAt", System.currentTimeMillis()).put("isPushed", pushed)
                .put("isTrigger", false).put("isMissed", false).put("isMissedByVisitor", false);
        tag.ifPresent(name -> message.put("receivedFrom", name));
        store(conversation, message, tag.orElse(agent.getString("name")));
        return answer(new Messages.Message(conversation.id(), messages.add(conversation.id(), message)));
    }

    private void store(EmulatedConversation conversation, JsonObject message, String speaker) {
        String id = message.getString("id");
        String text = message.getString("text");
        String at = Moments.now();
        JsonObject said = new JsonObject().put("id", id).put("messageId", id)
                .put("type", new JsonObject().put("value", MessageType.TEXT))
                .put("conversation", new JsonObject().put("id", conversation.id()))
                .put("sender", new JsonObject().put("type", Sender.CUSTOM_BOT).put("participant",
                        new JsonObject().put("name", speaker)))
                .put("content", new JsonObject().put("text", text)).put("created", at);
        conversation.add(said);
        state.reply(new JsonObject().put("id", id).put("messageId", id).put("conversation", conversation.id())
                .put("type", MessageType.TEXT).put("text", text).put("at", at).put("sender", said.getJsonObject("sender"))
                .put("message", said).put("raw", message));
        journal.accepted(conversation.id(), id, text);
        deliveries.addOwn(conversation, message);
        state.changed("reply");
    }

    ApiAnswer find(String id, boolean pushed) {
        return answer(stored(id, pushed));
    }

    ApiAnswer edit(String id, JsonObject request, boolean pushed) {
        Messages.Message message = ofAgent(id, pushed);
        String text = ApiInput.required(request, "text");
        message.json().put("text", text).put("html", SaidMessage.html(text));
        JsonObject content = new JsonObject().put("text", text);
        state.findId(message.conversation())
                .ifPresent(conversation -> conversation.change(id, said -> said.put("content", content.copy())));
        state.changeReply(id, reply -> {
            reply.put("text", text).put("edited", true);
            reply.getJsonObject("message").put("content", content.copy());
        });
        return answer(message);
    }

    ApiAnswer delete(String id, boolean pushed) {
        Messages.Message message = ofAgent(id, pushed);
        messages.remove(id);
        state.findId(message.conversation()).ifPresent(conversation -> conversation.remove(id));
        state.changeReply(id, reply -> reply.put("deleted", true));
        return new ApiAnswer(204, Optional.empty(), List.of(message.conversation()));
    }

    ApiAnswer ping(JsonObject request) {
        agents.online(agents.named(request));
        return ApiAnswer.empty(201);
    }

    /** No documented field names the visitor, although one who is not known is a documented error: {@code visitorId} is taken. */
    ApiAnswer group(JsonObject request) {
        String group = ApiInput.required(request, "groupId");
        String visitor = ApiInput.required(request, "visitorId");
        EmulatedConversation conversation = state.findId(visitor).orElseThrow(() -> ApiProblem.unknown("The visitor"));
        conversation.enter(EmulatedConversation.WITH_AGENT);
        state.changed("conversation");
        return ApiAnswer.message(new JsonObject().put("groupId", group).put("visitorId", visitor), conversation.id());
    }

    private Messages.Message ofAgent(String id, boolean pushed) {
        Messages.Message message = stored(id, pushed);
        if (!"agent".equals(message.json().getString("type"))) {
            throw ApiProblem.invalid("Only messages sent by an agent can be changed");
        }
        return message;
    }

    private Messages.Message stored(String id, boolean pushed) {
        return messages.find(id).filter(message -> message.json().getBoolean("isPushed", false) == pushed)
                .orElseThrow(() -> ApiProblem.unknown("The message"));
    }

    private ApiAnswer answer(Messages.Message message) {
        JsonObject json = message.json().copy().put("visitorId", message.conversation());
        behaviour.forwardingError().ifPresent(error -> json.put("forwardedToSourceStatus",
                new JsonObject().put("isSuccess", false).put("error", error)));
        return ApiAnswer.message(json, message.conversation());
    }
}
