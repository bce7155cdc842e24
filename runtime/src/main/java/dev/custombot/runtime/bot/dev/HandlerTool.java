package dev.custombot.runtime.bot.dev;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.IncomingMessage;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.MessageReference;
import dev.custombot.conversation.Sender;
import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.bot.Bots;
import dev.custombot.runtime.dispatch.handler.Candidate;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.handler.HandlersByBot;
import dev.custombot.runtime.dispatch.turn.Beginning;
import dev.custombot.runtime.hub.ReceivedConversation;
import dev.custombot.runtime.hub.ReceivedMessage;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Why a message goes to a handler, and not to another: what the bot itself looks at, looked at aloud. */
@Singleton
public class HandlerTool {

    private final Bots bots;
    private final HandlersByBot handlers;

    @Inject
    HandlerTool(Bots bots, HandlersByBot handlers) {
        this.bots = bots;
        this.handlers = handlers;
    }

    /**
     * Each handler for messages in the order in which they are looked at, with the rule that decided.
     *
     * @param content a text for {@code text}, else JSON; may be empty
     * @param intent empty for none
     */
    @Blocking
    public JsonObject whyThisHandler(String bot, String type, String content, String sender, String intent) {
        Handlers own = handlers.of(settings(bot).bot());
        IncomingMessage message = message(bot, type.strip(), content, sender, intent.strip());
        List<Candidate> candidates = own.candidates(message);
        Optional<Candidate> chosen = candidates.stream().filter(Candidate::takes).findFirst();
        List<JsonObject> lines = new ArrayList<>();
        candidates.forEach(candidate -> lines.add(line(candidate, message, chosen)));
        own.unhandled().ifPresent(
                last -> lines.add(new JsonObject().put("handler", last.name()).put("condition", "whatever no other takes")
                        .put("isChosen", chosen.isEmpty())
                        .put("rule", chosen.isEmpty() ? "no other takes the message" : "another takes the message")));
        own.conversationStart().filter(first -> Beginning.canBeWith(message)).ifPresent(
                first -> lines.add(
                        new JsonObject().put("handler", first.name()).put("condition", "the first message of a conversation")
                                .put("isChosen", false).put("rule", "called before the handler when the conversation begins")));
        return new JsonObject().put("candidates", new JsonArray(lines)).put("chosen",
                own.select(message).map(handler -> handler.name()).orElse(""));
    }

    private static JsonObject line(Candidate candidate, IncomingMessage message, Optional<Candidate> chosen) {
        return new JsonObject().put("handler", candidate.handler().name()).put("condition", Words.of(candidate.selector()))
                .put("isChosen", chosen.filter(candidate::equals).isPresent())
                .put("rule", Words.rule(candidate, message, chosen));
    }

    private BotSettings settings(String label) {
        return bots.settings().stream().filter(bot -> bot.names().label().equals(label)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no bot " + label));
    }

    private static IncomingMessage message(String bot, String type, String content, String sender, String intent) {
        if (type.isEmpty()) {
            throw new IllegalArgumentException("A message has a type");
        }
        Content said = content.isEmpty()
                ? Content.none()
                : type.equals("text") ? Content.ofText(content) : Content.ofJson(content);
        return new ReceivedMessage(bot, UUID.randomUUID().toString(), Optional.empty(),
                MessageReference.of(Optional.empty(), Optional.empty()), Optional.empty(), type,
                ReceivedConversation.of(UUID.randomUUID().toString()),
                Sender.of(sender, Optional.empty(), Optional.empty()), List.of(), said,
                Optional.of(intent).filter(name -> !name.isEmpty()), List.of(), List.of(), List.of(), Optional.empty(),
                Optional.empty(), "{}");
    }
}
