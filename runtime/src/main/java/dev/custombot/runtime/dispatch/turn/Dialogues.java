package dev.custombot.runtime.dispatch.turn;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

import dev.custombot.Answer;
import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.RefusedReplyException;
import dev.custombot.Reply;
import dev.custombot.message.ListPicker;
import dev.custombot.message.MalformedContentException;
import dev.custombot.message.QuickReply;
import dev.custombot.message.RichContent;
import dev.custombot.message.Text;
import dev.custombot.message.TimePicker;
import dev.custombot.runtime.config.DialogueConfig;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.state.OpenOffer;
import dev.custombot.runtime.dispatch.state.OpenQuestion;
import dev.custombot.runtime.hub.Understood;

/** The questions that the bot asks, and what counts as an answer. */
public final class Dialogues {

    private final DialogueConfig config;
    private final Handlers handlers;
    private final Clock clock;

    public Dialogues(DialogueConfig config, Handlers handlers, Clock clock) {
        this.config = config;
        this.handlers = handlers;
        this.clock = clock;
    }

    /** The answer, if the message is one to the open question. */
    public Optional<Answer> answer(Inbound inbound, OpenQuestion question) {
        IncomingMessage message = inbound.message();
        if (!isAlive(inbound, question) || isBefore(inbound, question) || isCancelled(message)) {
            return Optional.empty();
        }
        int attempt = question.attempts() + 1;
        boolean last = attempt >= config.maxTries();
        return said(message).map(said -> new GivenAnswer(said.title(), said.id(), attempt, last));
    }

    /** Whether the question waits on after the message: it is neither answered nor given up by it. */
    boolean staysOpen(Inbound inbound, OpenQuestion question) {
        return isAlive(inbound, question) && (isBefore(inbound, question) || said(inbound.message()).isEmpty());
    }

    private static boolean isBefore(Inbound inbound, OpenQuestion question) {
        return inbound.record().receivedAt().isBefore(question.asked());
    }

    /** Decided by when the answer came, not by when it is handled: a backlog is not the customer's. */
    private boolean isAlive(Inbound inbound, OpenQuestion question) {
        return question.expires().isAfter(inbound.record().receivedAt()) && handlers.answer(question.name()).isPresent();
    }

    private boolean isCancelled(IncomingMessage message) {
        return said(message).filter(said -> config.cancelWords().stream().anyMatch(said.title()::equalsIgnoreCase)).isPresent();
    }

    /**
     * What becomes of a reply.
     *
     * @param shown what the customer reads
     * @param accept opens the question that it asks, or gives it up after too many tries, and keeps what it offers; called once the reply
     *        is sure to be said
     */
    public record Asking(Reply shown, BiConsumer<TurnState, Optional<String>> accept) {}

    /** Looks whether a reply asks a question. */
    public Asking asking(Reply reply, Optional<Answer> answered, Optional<String> answeredQuestion) {
        if (reply.question().isEmpty()) {
            return new Asking(reply, (state, offer) -> offer.ifPresent(made -> state.offer(Optional.of(offered(made)))));
        }
        String name = reply.question().get();
        if (handlers.answer(name).isEmpty()) {
            throw new RefusedReplyException("The bot asks '" + name + "', but no method has @OnAnswer(\"" + name + "\")");
        }
        int attempts = answeredQuestion.filter(name::equals).isPresent() ? answered.map(Answer::attempt).orElse(0) : 0;
        if (attempts >= config.maxTries()) {
            return new Asking(Reply.text(config.givenUpText()), (state, offer) -> {
                state.question(Optional.empty());
                state.offer(Optional.empty());
            });
        }
        return new Asking(reply, (state, offer) -> {
            state.question(Optional.of(asked(name, attempts)));
            // What is said from now on is about the question.
            state.offer(offer.map(this::offered));
        });
    }

    /** A question that is asked now. */
    public OpenQuestion asked(String name, int attempts) {
        Instant now = clock.instant();
        return new OpenQuestion(name, attempts, now, now.plus(config.expiry()));
    }

    /** What the bot offers now. */
    public OpenOffer offered(String offer) {
        Instant now = clock.instant();
        return new OpenOffer(offer, now, now.plus(config.expiry()));
    }

    /** What a message means after what was offered; itself when that is over, or the customer wants none of it. */
    public Understood understood(Inbound inbound, Optional<OpenOffer> offer, BiFunction<IncomingMessage, String, Understood> hub) {
        IncomingMessage message = inbound.message();
        Instant received = inbound.record().receivedAt();
        Optional<OpenOffer> open = offer.filter(made -> made.expires().isAfter(received) && !isCancelled(message));
        return open.filter(made -> !received.isBefore(made.made())).map(made -> hub.apply(message, made.value()))
                .orElseGet(() -> new Understood.Meant(message, open.map(OpenOffer::value)));
    }

    private record Said(String title, String id) {}

    private static Optional<Said> said(IncomingMessage message) {
        if (!message.sender().isCustomer() && !message.sender().type().isEmpty()) {
            return Optional.empty();
        }
        try {
            return switch (message.type()) {
                case MessageType.TEXT -> Optional.of(Text.of(message).value().strip()).filter(text -> !text.isEmpty())
                        .map(text -> new Said(text, text));
                case MessageType.QUICK_REPLY -> content(message, QuickReply.class).flatMap(QuickReply::selected)
                        .map(title -> new Said(title, title));
                case MessageType.LIST_PICKER -> content(message, ListPicker.class)
                        .flatMap(list -> list.selected().stream().findFirst()).map(item -> new Said(item.title(), item.id()));
                case MessageType.TIME_PICKER -> content(message, TimePicker.class).flatMap(TimePicker::selected)
                        .map(slot -> new Said(slot.startTime(), slot.id()));
                default -> message.content().json().filter(json -> message.type().startsWith("richMessage."))
                        .map(json -> new Said(json, json));
            };
        } catch (MalformedContentException e) {
            return Optional.empty();
        }
    }

    private static <T extends RichContent> Optional<T> content(IncomingMessage message, Class<T> contentClass) {
        return message.content().json().map(json -> RichContent.parse(contentClass, json));
    }
}
