package dev.custombot.runtime.dispatch.turn;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

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
import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.state.Lasting;
import dev.custombot.runtime.dispatch.state.OpenOffer;
import dev.custombot.runtime.dispatch.state.OpenQuestion;
import dev.custombot.runtime.hub.Understood;
import dev.custombot.runtime.record.ConversationFate;
import dev.custombot.runtime.record.Notice;

/** The questions that the bot asks, and what counts as an answer. */
public final class Dialogues {

    private final DialogueConfig config;
    private final Handlers handlers;
    private final HandOvers handOvers;
    private final Clock clock;

    public Dialogues(DialogueConfig config, Handlers handlers, HandOvers handOvers, Clock clock) {
        this.config = config;
        this.handlers = handlers;
        this.handOvers = handOvers;
        this.clock = clock;
    }

    /** Who has a conversation. */
    public HandOvers handOvers() {
        return handOvers;
    }

    /** The answer, if the message is one to the open question. */
    public Optional<Answer> answer(Inbound inbound, OpenQuestion question) {
        IncomingMessage message = inbound.message();
        if (!isAlive(inbound, question) || isBefore(inbound, question)) {
            return Optional.empty();
        }
        int attempt = question.attempts() + 1;
        boolean last = attempt >= config.maxTries();
        return said(message).filter(said -> !isCancelWord(said) && isAnswered(question, message))
                .map(said -> new GivenAnswer(said.title(), said.id(), attempt, last));
    }

    /** Whether the question waits on after the message: it is neither answered nor given up by it. */
    boolean staysOpen(Inbound inbound, OpenQuestion question) {
        IncomingMessage message = inbound.message();
        return isAlive(inbound, question) && (isBefore(inbound, question)
                || said(message).filter(said -> isCancelWord(said) || isAnswered(question, message)).isEmpty());
    }

    private static boolean isBefore(Inbound inbound, OpenQuestion question) {
        return inbound.record().receivedAt().isBefore(question.asked());
    }

    /** Decided by when the answer came, not by when it is handled: a backlog is not the customer's. */
    private boolean isAlive(Inbound inbound, OpenQuestion question) {
        return question.expires().isAfter(inbound.record().receivedAt()) && handlers.answer(question.name()).isPresent();
    }

    private boolean isCancelWord(Said said) {
        return config.cancelWords().stream().anyMatch(said.title()::equalsIgnoreCase);
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
            return new Asking(reply, (state, offer) -> said(state, offer, handsOver(reply), handOvers.by(reply.type())));
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
        return new Asking(reply, (state, offer) -> ask(state, name, attempts, offer));
    }

    /** What is said that asks no question may offer something, or hand over to an agent. */
    private void said(TurnState state, Optional<String> offer, boolean handsOver, Optional<Instant> silentUntil) {
        offer.ifPresent(made -> {
            state.offer(Optional.of(state.earlier().since(offered(made))));
            state.silent(Optional.empty());
        });
        if (handsOver) {
            state.question(Optional.empty());
            state.offer(Optional.empty());
        }
        silentUntil.ifPresent(until -> state.silent(Optional.of(until)));
    }

    /** The bot has said something of itself: what a record of it tells. */
    public void said(TurnState state, Notice.Said said) {
        said.question().ifPresentOrElse(name -> ask(state, name, 0, said.offer()),
                () -> said(state, said.offer(), said.handsOver(), said.handsOver() ? handOvers.now() : Optional.empty()));
    }

    /**
     * The same, with what must not be forgotten together with an open question, or with an agent who had the conversation: that it has begun.
     * Stored only with another change.
     */
    public ConversationDocument remembering(ConversationDocument document) {
        return remembering(document, Lasting.NOTHING);
    }

    ConversationDocument remembering(ConversationDocument document, Lasting said) {
        boolean isShown = Beginning.isShownBy(document) || Beginning.isShownBy(document.after(said));
        return handlers.conversationStart().isPresent() && isShown ? Beginning.marked(document) : document;
    }

    /** Whether it hands the conversation over: what the bot has asked there is over. */
    public boolean handsOver(Reply reply) {
        return ConversationFate.after(reply.type()) == ConversationFate.WITHOUT_BOT;
    }

    /** What is left of a conversation that was handed over. */
    ConversationDocument handedOver(ConversationDocument document, Optional<Instant> silentUntil) {
        ConversationDocument known = remembering(document);
        return known.with(known.values(), Optional.empty(), Optional.empty()).silent(silentUntil);
    }

    /** A question is asked now. What was offered before has nothing to do with it. */
    public void ask(TurnState state, String name, int attempts, Optional<String> offer) {
        OpenQuestion question = state.earlier().since(asked(name, attempts), offer);
        state.question(Optional.of(question));
        state.silent(Optional.empty());
        state.offer(offer.map(value -> new OpenOffer(value, question.asked(), question.expires())));
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

    /** The customer is asked for the next part: a question that waits for the whole of it waits on. */
    void askOn(Inbound inbound, TurnState state, String offer) {
        Optional<OpenQuestion> open = state.question().filter(question -> isAlive(inbound, question));
        open.ifPresentOrElse(question -> ask(state, question.name(), question.attempts(), Optional.of(offer)),
                () -> state.offer(Optional.of(offered(offer))));
    }

    /** How a hub's adapter understands a message. */
    public interface Understanding {
        Understood of(IncomingMessage message, String offer, boolean givesUp);
    }

    /**
     * What a message means after what was offered; itself when that is over, or was not made yet, or nobody but the customer may accept it.
     * Nothing for the bot while an agent has the conversation.
     */
    public Understood understood(Inbound inbound, ConversationDocument document, Understanding hub) {
        if (handOvers.keepsOut(inbound, document)) {
            return new Understood.NotForBot();
        }
        return understood(inbound, document.offer(), hub);
    }

    private Understood understood(Inbound inbound, Optional<OpenOffer> offer, Understanding hub) {
        IncomingMessage message = inbound.message();
        Instant received = inbound.record().receivedAt();
        Optional<OpenOffer> open = offer.filter(made -> made.expires().isAfter(received));
        if (open.isEmpty() || received.isBefore(open.get().made()) || !isOfCustomer(message)) {
            return new Understood.Meant(message, open.map(OpenOffer::value));
        }
        boolean givesUp = said(message).filter(this::isCancelWord).isPresent();
        Understood understood = hub.of(message, open.get().value(), givesUp);
        boolean nothing = understood instanceof Understood.Meant meant && meant.message().equals(message);
        return givesUp && nothing ? new Understood.Meant(message, Optional.empty()) : understood;
    }

    /** What is left of an offer when a question has ended: nothing of that which was made together with it. */
    Optional<OpenOffer> without(OpenQuestion ended, Optional<OpenOffer> left) {
        return left.filter(offer -> !offer.made().equals(ended.asked()));
    }

    private record Said(String title, String id) {}

    /** A hub that names no type of sender means the customer. */
    static boolean isOfCustomer(IncomingMessage message) {
        return message.sender().isCustomer() || message.sender().type().isEmpty();
    }

    /** A method that takes a content is answered with that only: anything else is no answer to it. */
    private boolean isAnswered(OpenQuestion question, IncomingMessage message) {
        return handlers.answer(question.name()).filter(method -> method.isAnsweredBy(message.type())).isPresent();
    }

    private static Optional<Said> said(IncomingMessage message) {
        if (!isOfCustomer(message) || !Handlers.canAnswer(message.type())) {
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
                default -> message.content().json().map(json -> new Said(json, json));
            };
        } catch (MalformedContentException e) {
            return Optional.empty();
        }
    }

    private static <T extends RichContent> Optional<T> content(IncomingMessage message, Class<T> contentClass) {
        return message.content().json().map(json -> RichContent.parse(contentClass, json));
    }
}
