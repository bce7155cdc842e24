package dev.custombot.runtime.dispatch;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import dev.custombot.Conversations;
import dev.custombot.Limits;
import dev.custombot.MessageType;
import dev.custombot.RefusedReplyException;
import dev.custombot.Reply;
import dev.custombot.ReplyLimits;
import dev.custombot.Sendable;
import dev.custombot.StartedConversation;
import dev.custombot.TooManyRepliesException;
import dev.custombot.conversation.NewConversation;
import dev.custombot.conversation.Transcript;
import dev.custombot.runtime.AnyWorker;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.RandomIds;
import dev.custombot.runtime.dispatch.outbox.LoopGuard;
import dev.custombot.runtime.dispatch.outbox.Outbox;
import dev.custombot.runtime.dispatch.outbox.OutgoingReplies;
import dev.custombot.runtime.dispatch.outbox.Saying;
import dev.custombot.runtime.dispatch.turn.Dialogues;
import dev.custombot.runtime.dispatch.turn.Dialogues.Asking;
import dev.custombot.runtime.dispatch.turn.Turn;
import dev.custombot.runtime.hub.Hub.Transcripts;
import dev.custombot.runtime.record.ConversationFate;
import dev.custombot.runtime.record.Notice.Said;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Puts what the bot says of itself onto the replies topic. */
public final class DurableConversations implements Conversations {

    private final String bot;
    private final Supplier<Optional<Turn>> current;
    private final OutgoingReplies outgoing;
    private final Outbox outbox;
    private final LoopGuard loopGuard;
    private final Dialogues dialogues;
    private final LaneMessages lanes;
    private final KeptStates kept;
    private final NewConversations starts;
    private final Optional<Transcripts> transcripts;
    private final Clock clock;
    private final RandomGenerator random;
    private final CustomBotLog log;

    /**
     * @param bot the bot's name
     * @param current the turn that speaks, if one does
     * @param transcripts empty where the hub tells nothing of conversations that are over
     * @param random for the ids of what is said; of any thread
     */
    public DurableConversations(String bot, Supplier<Optional<Turn>> current, OutgoingReplies outgoing, Outbox outbox,
            LoopGuard loopGuard, Dialogues dialogues,
            LaneMessages lanes, KeptStates kept, NewConversations starts, Optional<Transcripts> transcripts, Clock clock,
            RandomGenerator random, CustomBotLog log) {
        this.bot = bot;
        this.current = current;
        this.outgoing = outgoing;
        this.outbox = outbox;
        this.loopGuard = loopGuard;
        this.dialogues = dialogues;
        this.lanes = lanes;
        this.kept = kept;
        this.starts = starts;
        this.transcripts = transcripts;
        this.clock = clock;
        this.random = random;
        this.log = log;
    }

    @Override
    public Uni<StartedConversation> start(NewConversation conversation, Sendable message) {
        ReplyLimits.checkConversation(Objects.requireNonNull(conversation, "conversation"));
        Reply first = reply(message);
        if (first.question().isPresent()) {
            throw new RefusedReplyException(
                    "A conversation cannot begin with a question whose answer is awaited: it has no id yet");
        }
        String messageId = RandomIds.next(random);
        // Until the hub gives the conversation its id, the message's own is what its record is keyed by.
        return starts.after(messageId,
                () -> publish(messageId, messageId,
                        () -> outgoing.own(messageId, first, Optional.of(conversation)).replies())
                        .replaceWithVoid())
                // What follows is the application's: it must not hold up the reading for others who wait.
                .emitOn(AnyWorker::execute);
    }

    @Override
    public Uni<String> say(String conversationId, Sendable message) {
        Reply reply = reply(message);
        requireId("The id of a conversation", conversationId);
        return Uni.createFrom().deferred(() -> own(conversationId).flatMap(turn -> turn.replies().say(reply))
                .orElseGet(() -> say(conversationId, reply, RandomIds.next(random))));
    }

    @Override
    public Uni<String> say(String conversationId, Sendable message, String messageId) {
        Reply reply = reply(message);
        requireId("The id of a conversation", conversationId);
        requireId("A messageId", messageId);
        return Uni.createFrom().deferred(() -> say(conversationId, reply, messageId));
    }

    @Override
    public Uni<Transcript> transcript(String conversationId) {
        requireId("The id of a conversation", conversationId);
        Transcripts hub = transcripts.orElseThrow(() -> new UnsupportedOperationException(
                "The hub of this bot tells nothing of conversations that are over"));
        return Uni.createFrom().deferred(() -> hub.of(conversationId));
    }

    @Override
    public <T> Uni<Optional<T>> state(String conversationId, Class<T> type) {
        requireKept(conversationId, type);
        return Uni.createFrom().deferred(() -> kept.get(conversationId, type, own(conversationId)));
    }

    @Override
    public <T> Uni<Void> setState(String conversationId, Class<T> type, T value) {
        requireKept(conversationId, type);
        String written = kept.written(value);
        return Uni.createFrom().deferred(() -> kept.set(conversationId, type, Optional.of(written), own(conversationId)));
    }

    @Override
    public Uni<Void> clearState(String conversationId, Class<?> type) {
        requireKept(conversationId, type);
        return Uni.createFrom().deferred(() -> kept.set(conversationId, type, Optional.empty(), own(conversationId)));
    }

    private void requireKept(String conversationId, Class<?> type) {
        requireId("The id of a conversation", conversationId);
        kept.requireKept(type);
    }

    /**
     * What concerns the state, or hands the conversation over, is said in the conversation's order, on the replica that has it; and all where
     * an operator wants the conversation to wait.
     */
    private Uni<String> say(String conversationId, Reply reply, String messageId) {
        Optional<Turn> own = own(conversationId);
        Asking asking = own.map(turn -> turn.replies().asking(reply))
                .orElseGet(() -> dialogues.asking(reply, Optional.empty(), Optional.empty()));
        Reply shown = asking.shown();
        Saying saying = outgoing.own(messageId, shown, Optional.empty());
        return stored(conversationId, messageId, saying::replies, said -> own
                .flatMap(turn -> turn.replies().say(new ReplyRecord(conversationId, Optional.empty(), said), asking,
                        saying.offer()))
                .orElseGet(() -> concernsState(shown, saying) || lanes.isHeld(conversationId)
                        ? lanes.publish(conversationId, messageId, new Said(said, shown.question(), saying.offer(),
                                isEnd(shown), dialogues.handsOver(shown)))
                        : published(conversationId, said)));
    }

    /** What ends the bot's part in a conversation must not overtake what a handler is saying there. */
    private boolean concernsState(Reply reply, Saying saying) {
        return reply.question().isPresent() || saying.offer().isPresent()
                || ConversationFate.after(reply.type()) != ConversationFate.UNKNOWN;
    }

    private static boolean isEnd(Reply reply) {
        return reply.type().equals(MessageType.CONVERSATION_END);
    }

    private Reply reply(Sendable message) {
        Reply reply = message.toReply();
        outgoing.requireTaken(reply);
        return reply;
    }

    private static void requireId(String what, String id) {
        int length = Limits.lengthOf(id);
        if (id.isBlank() || length > Limits.MESSAGE_ID_LENGTH) {
            throw new RefusedReplyException(what + " must have 1 to " + Limits.MESSAGE_ID_LENGTH
                    + " characters that are not all blank; it has " + length);
        }
    }

    private Uni<String> publish(String conversationId, String messageId, Supplier<List<OutgoingReply>> replies) {
        return stored(conversationId, messageId, replies, said -> published(conversationId, said));
    }

    private Uni<Void> published(String conversationId, List<OutgoingReply> said) {
        return said.isEmpty()
                ? Uni.createFrom().voidItem()
                : outbox.publish(new ReplyRecord(conversationId, Optional.empty(), said));
    }

    private Uni<String> stored(String conversationId, String messageId, Supplier<List<OutgoingReply>> replies,
            Function<List<OutgoingReply>, Uni<Void>> store) {
        return Uni.createFrom().deferred(() -> {
            List<OutgoingReply> said = replies.get();
            count(conversationId, messageId);
            Optional<Turn> speaking = current.get();
            return uploaded(said).chain(ready -> {
                Uni<Void> publication = store.apply(ready);
                return speaking.map(turn -> turn.replies().outstanding().of(publication)).orElse(publication);
            });
        }).replaceWith(messageId);
    }

    private Uni<List<OutgoingReply>> uploaded(List<OutgoingReply> said) {
        return said.stream().noneMatch(OutgoingReply::hasLocalFiles)
                ? Uni.createFrom().item(said)
                : Multi.createFrom().iterable(said).onItem()
                        .transformToUniAndConcatenate(reply -> outgoing.uploaded(reply,
                                reply.opens().map(NewConversation::channelType)))
                        .collect().asList();
    }

    private void count(String conversationId, String messageId) {
        try {
            loopGuard.speaks(conversationId, clock.instant(), messageId);
        } catch (TooManyRepliesException e) {
            log.saidTooMuch(conversationId, e.getMessage());
            throw e;
        }
    }

    /** The conversation's own handler, if it is that which speaks: the state is then the one that it has. */
    private Optional<Turn> own(String conversationId) {
        return current.get().filter(turn -> turn.message().bot().equals(bot)
                && turn.message().conversation().id().equals(conversationId));
    }
}
