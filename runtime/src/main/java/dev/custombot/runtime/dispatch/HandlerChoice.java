package dev.custombot.runtime.dispatch;

import java.util.Optional;
import java.util.function.Function;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.OwnWork;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.turn.Beginning;
import dev.custombot.runtime.dispatch.turn.Dialogues;
import dev.custombot.runtime.dispatch.turn.Inbound;
import dev.custombot.runtime.dispatch.turn.MessageTurns.Choice;
import dev.custombot.runtime.dispatch.turn.TurnThreads;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.Notice;
import io.smallrye.mutiny.Uni;

/** Chooses the handler of a message. Conditions on texts may take their time, so they hold up nobody's but the conversation's. */
public final class HandlerChoice {

    private final Handlers handlers;
    private final Dialogues dialogues;
    private final TurnThreads threads;
    private final BotMetrics metrics;
    private final CustomBotLog log;

    public HandlerChoice(Handlers handlers, Dialogues dialogues, TurnThreads threads, BotMetrics metrics, CustomBotLog log) {
        this.handlers = handlers;
        this.dialogues = dialogues;
        this.threads = threads;
        this.metrics = metrics;
        this.log = log;
    }

    /** Completes with it; empty when no handler takes the message. */
    Uni<Optional<Choice>> of(Inbound inbound, ConversationDocument document) {
        boolean aside = dialogues.handOvers().isAside(inbound, document);
        Optional<Choice> answering = answering(inbound, document);
        boolean isAnswer = answering.isPresent() && !handlers.mayInterrupt(inbound.message().type());
        if (isAnswer || !handlers.looksAtText(inbound.message())) {
            return Uni.createFrom().item(choose(inbound, document, answering, aside));
        }
        return Uni.createFrom().emitter(emitter -> threads.briefly(inbound.conversationId(), () -> OwnWork.run(() -> {
            try {
                emitter.complete(choose(inbound, document, answering, aside));
            } catch (Throwable failure) {
                emitter.fail(failure);
            }
        })));
    }

    private Optional<Choice> choose(Inbound inbound, ConversationDocument document, Optional<Choice> answering, boolean aside) {
        return answering.isEmpty()
                ? select(inbound, document, aside)
                : handlers.interrupting(inbound.message(), (handler, cause) -> givenUp(handler, inbound, cause))
                        .map(handler -> Choice.interrupting(handler, answering.get().beginning())).or(() -> answering);
    }

    private Optional<Choice> answering(Inbound inbound, ConversationDocument document) {
        return document.question().flatMap(question -> dialogues.answer(inbound, question)
                .flatMap(answer -> handlers.answer(question.name()).map(handler -> Choice.answering(handler, answer,
                        beginning(document, start -> Beginning.byTheBot())))));
    }

    /** @param aside whether it is said to somebody else: only a handler that asks for such senders takes it */
    private Optional<Choice> select(Inbound inbound, ConversationDocument document, boolean aside) {
        return handlers.select(inbound.message(), aside, (handler, cause) -> givenUp(handler, inbound, cause))
                .map(handler -> Choice.of(handler, beginning(inbound, document, handler, aside)));
    }

    /** What is said aside may belong to a conversation that is over: of one that goes on the state shows it. */
    private Beginning beginning(Inbound inbound, ConversationDocument document, Handler handler, boolean aside) {
        return beginning(document, start -> {
            boolean hasBegun = handler.role() == HandlerRole.CONVERSATION_OPENED || Beginning.isShownBy(document)
                    || !aside && Beginning.isBehind(inbound.message());
            if (hasBegun) {
                return Beginning.byTheBot();
            }
            return !aside && Beginning.canBeWith(inbound.message()) ? Beginning.with(start) : Beginning.NONE;
        });
    }

    /** Nobody is called, and nothing remembered, where no method wants to know. */
    private Beginning beginning(ConversationDocument document, Function<Handler, Beginning> begun) {
        return handlers.conversationStart().filter(start -> !Beginning.isIn(document)).map(begun).orElse(Beginning.NONE);
    }

    /** Whether it tells that the bot has opened the conversation, of which a method would be told that a customer did. */
    boolean isOpening(Inbound inbound) {
        return handlers.conversationStart().isPresent() && Notice.isStart(inbound.record());
    }

    private void givenUp(Handler handler, Inbound inbound, String cause) {
        metrics.handling().matchingGivenUp(handler.name());
        log.matchingGivenUp(handler.name(), inbound.record().messageId(), cause, inbound.conversationId());
    }
}
