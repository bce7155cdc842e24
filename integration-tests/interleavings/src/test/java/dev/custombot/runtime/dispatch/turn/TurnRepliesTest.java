package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.IncomingMessage;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.dispatch.outbox.LoopGuard;
import dev.custombot.runtime.dispatch.outbox.Outbox;
import dev.custombot.runtime.dispatch.outbox.OutgoingReplies;
import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.state.StateJson;
import dev.custombot.runtime.dispatch.turn.Dialogues.Asking;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.HubSender;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.egain.EgainKind;
import dev.custombot.runtime.interleaving.Doubles;
import dev.custombot.runtime.interleaving.Threads;
import dev.custombot.runtime.lane.Occupancy;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.RecordOrigin;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.runtime.request.HubCredentials;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/** A handler says something on several threads while its turn ends: what was not refused is said once, and before the end. */
@ExtendWith(FrayTestExtension.class)
class TurnRepliesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String END = "the end";

    private final List<String> published = new ArrayList<>();
    private final Collection<String> ids = new ConcurrentLinkedQueue<>();
    private final Collection<String> accepted = new ConcurrentLinkedQueue<>();
    private final TurnReplies replies = replies();

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void whatWasNotRefusedComesBeforeTheEnd() {
        Threads.run(() -> say("a"), () -> say("b"), this::end);

        assertThat(published).endsWith(END);
        assertThat(published.subList(0, published.size() - 1)).containsExactlyInAnyOrderElementsOf(accepted);
    }

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void theSameTwiceHasTwoIds() {
        Threads.run(() -> say("a"), () -> say("a"), () -> say("b"));

        assertThat(published).containsExactlyInAnyOrder("a", "a", "b");
        assertThat(ids).doesNotHaveDuplicates();
    }

    /** The run's time is over, and another one says what is to be said. */
    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void afterATimeOutNothingComesBehindTheEnd() {
        Threads.run(() -> say("a"), () -> say("b"), () -> {
            replies.expire();
            end();
        });

        assertThat(published).endsWith(END).hasSize(accepted.size() + 1);
    }

    private void say(String text) {
        try {
            replies.send(text);
            accepted.add(text);
        } catch (IllegalStateException tooLate) {
            // The handler knows.
        }
    }

    private void end() {
        replies.close().subscribe().with(confirmed -> {
            replies.end().replies().forEach(this::note);
            synchronized (published) {
                published.add(END);
            }
        });
    }

    private void note(OutgoingReply reply) {
        synchronized (published) {
            published.add(reply.content().text().orElseThrow());
        }
        ids.add(reply.messageId());
    }

    private static Inbound inbound() {
        CallbackRecord record = new CallbackRecord(new RecordOrigin("bot", "egain"), "c-1", "m-1", "text", "customer",
                Instant.EPOCH, Optional.empty(), new byte[0], Optional.empty());
        return new Inbound(Doubles.of(IncomingMessage.class, (method, arguments) -> method.equals("type") ? "text" : null),
                record,
                new IncomingKafkaRecordMetadata<>(new ConsumerRecord<>("callbacks", 0, 0, "c-1", new byte[0]), "callbacks"),
                new Occupied());
    }

    private TurnReplies replies() {
        OutgoingReplies outgoing = new OutgoingReplies(new AsItIs(), new EgainKind().features(),
                MAPPER, new LoopGuard(60, 1000), Optional.empty());
        TurnState state = new TurnState(new ConversationDocument(Optional.empty(), Map.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty()), new StateJson(MAPPER));
        return new TurnReplies(inbound(), "", outgoing, reply -> new Asking(reply, (turn, offer) -> {}), state,
                new Outbox(emitter(), "bot", CustomBotLog.of("test")));
    }

    @SuppressWarnings("unchecked")
    private MutinyEmitter<byte[]> emitter() {
        return Doubles.of(MutinyEmitter.class, (method, arguments) -> {
            Message<byte[]> message = (Message<byte[]>) arguments[0];
            OutgoingKafkaRecordMetadata<String> kafka = message.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
            ReplyRecord.read(kafka.getKey(), kafka.getHeaders(), message.getPayload()).replies().forEach(this::note);
            return Uni.createFrom().voidItem();
        });
    }

    private static final class Occupied implements Occupancy {

        @Override
        public Uni<Void> pause(Duration duration) {
            throw new AssertionError("Nothing is to be waited for");
        }

        @Override
        public boolean isLeft() {
            return false;
        }
    }

    private static final class AsItIs implements HubSender {

        @Override
        public HubCredentials credentials() {
            throw new AssertionError("Nothing is sent");
        }

        @Override
        public Uni<SendOutcome> send(List<AddressedReply> replies, String credential) {
            throw new AssertionError("Nothing is sent");
        }
    }
}
