package dev.custombot.runtime.dispatch.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What is stored of a conversation.
 *
 * @param version the stored version; empty when nothing is stored
 * @param values by the name of their class
 * @param question the one that waits for its answer
 * @param offer what a text may mean, at a hub that cannot show choices
 * @param silentUntil while an agent has the conversation: when the bot speaks again
 * @param over up to when it was over that an agent had the conversation: what one has said before may come later
 * @param last the message that made it
 * @param unfinished the one that waits to be handled again
 */
public record ConversationDocument(Optional<String> version, Map<String, JsonNode> values, Optional<OpenQuestion> question,
        Optional<OpenOffer> offer, Optional<Instant> silentUntil, Optional<Instant> over, Optional<LastTurn> last,
        Optional<UnfinishedTurn> unfinished) {

    /** Jackson takes 10.0 and 10.00 for the same. */
    private static final Comparator<JsonNode> TO_THE_DIGIT = (one, other) -> one.equals(other)
            && (!one.isBigDecimal() || one.decimalValue().scale() == other.decimalValue().scale()) ? 0 : 1;

    /** Nothing is known. */
    public static final ConversationDocument EMPTY = new ConversationDocument(Optional.empty(), Map.of(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty());

    public ConversationDocument {
        values = Map.copyOf(values);
    }

    public ConversationDocument(Optional<String> version, Map<String, JsonNode> values, Optional<OpenQuestion> question,
            Optional<OpenOffer> offer, Optional<Instant> silentUntil, Optional<LastTurn> last) {
        this(version, values, question, offer, silentUntil, Optional.empty(), last, Optional.empty());
    }

    public ConversationDocument with(Map<String, JsonNode> newValues, Optional<OpenQuestion> newQuestion,
            Optional<OpenOffer> newOffer) {
        return new ConversationDocument(version, newValues, newQuestion, newOffer, silentUntil, over, last, unfinished);
    }

    /** The same while an agent has the conversation, or no more. */
    public ConversationDocument silent(Optional<Instant> until) {
        return new ConversationDocument(version, values, question, offer, until, over, last, unfinished);
    }

    /** The same, to be stored over another. */
    ConversationDocument over(String storedVersion) {
        return new ConversationDocument(Optional.of(storedVersion), values, question, offer, silentUntil, over, last,
                unfinished);
    }

    /** The same, stored by a message that is handled with it. */
    public ConversationDocument madeBy(LastTurn turn) {
        return new ConversationDocument(version, values, question, offer, silentUntil, over, Optional.of(turn),
                Optional.empty());
    }

    /** The same while a message waits to be handled again, or no more. */
    public ConversationDocument with(Optional<UnfinishedTurn> waiting) {
        return new ConversationDocument(version, values, question, offer, silentUntil, over, last, waiting);
    }

    /** What the message's handler has said at once before it had to wait. */
    public Lasting saidBefore(String turnId) {
        return unfinished.filter(turn -> turn.turnId().equals(turnId)).map(UnfinishedTurn::said).orElse(Lasting.NOTHING);
    }

    /** The same after what was said at once, which has not ended it. */
    public ConversationDocument after(Lasting said) {
        return with(values, said.open().question(question), said.open().offer(offer)).silent(said.silentUntil(silentUntil))
                .with(Optional.empty());
    }

    /** The same, of which is over what was said up to then. */
    public ConversationDocument over(Instant lastSaid) {
        return new ConversationDocument(version, values, question, offer, silentUntil, Optional.of(lastSaid), last,
                unfinished);
    }

    /** Whether what was said then belongs to what is over. */
    public boolean isOver(Instant said) {
        return over.filter(until -> !said.isAfter(until)).isPresent();
    }

    /** The conversation is over: what remains is who has ended it, and when. Empty when there is nothing to store. */
    public Optional<ConversationDocument> ended() {
        return version.isPresent() || over.isPresent()
                ? Optional.of(with(Map.of(), Optional.empty(), Optional.empty()).silent(Optional.empty())
                        .with(Optional.empty()))
                : Optional.empty();
    }

    /** Whether an agent has the conversation: decided by when something came, not by when it is handled. */
    public boolean isSilentAt(Instant time) {
        return silentUntil.filter(until -> until.isAfter(time)).isPresent();
    }

    /** Whether it is the other to the digit: then there is nothing to store. */
    public boolean isSame(ConversationDocument other) {
        return equals(other) && values.entrySet().stream()
                .allMatch(value -> value.getValue().equals(TO_THE_DIGIT, other.values.get(value.getKey())));
    }

    /** Nothing but the last turn is left to remember. */
    boolean isEmpty() {
        return values.isEmpty() && question.isEmpty() && offer.isEmpty() && silentUntil.isEmpty() && over.isEmpty()
                && unfinished.isEmpty();
    }

    /** Whether no message of the conversation was handled, as far as is known: the first one may wait. */
    public boolean isNew() {
        return version.isEmpty() || unfinished.isPresent() && last.isEmpty();
    }

    /** Whether the bot has begun something in the conversation that is not over. */
    public boolean isUnderWay() {
        return !values.isEmpty() || question.isPresent() || offer.isPresent();
    }

    /** The turn that made it, if that was the message's. */
    public Optional<LastTurn> madeBy(String turnId) {
        return last.filter(turn -> turn.turnId().equals(turnId));
    }

    public boolean isLaterThan(RecordPosition position) {
        return last.filter(turn -> position.isBefore(turn.position())).isPresent();
    }
}
