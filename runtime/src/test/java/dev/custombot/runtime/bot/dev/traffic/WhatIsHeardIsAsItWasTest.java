package dev.custombot.runtime.bot.dev.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

import dev.custombot.MessageType;
import dev.custombot.conversation.Content;
import dev.custombot.runtime.bot.dev.traffic.HeardEmitter.Listener;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.turn.TurnPlace;
import dev.custombot.runtime.dispatch.turn.TurnSubject;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.vertx.core.json.JsonObject;

/** Listening changes nothing of a run or a record, and tells what developers need of it. */
class WhatIsHeardIsAsItWasTest {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(7), ZoneOffset.UTC);

    private final TrafficLog log = new TrafficLog(10);
    private final List<Message<?>> sent = new ArrayList<>();

    @Test
    void aFailureHasItsLinesAndItsCauses() {
        List<String> reached = new ArrayList<>();
        TurnPlace place = new HeardThreads(subject -> place(reached), "default", log, CLOCK).open(subject());

        place.execute(ExecutionModel.WORKER, () -> {}, rejected -> {});
        place.failed(new IllegalStateException("broken", new IllegalArgumentException("no colour")));
        place.close();

        assertThat(reached).containsExactly("execute", "failed", "close");
        assertThat(steps()).extracting(step -> step.getString("kind")).containsExactly("handler", "failed");
        JsonObject failure = steps().get(1).getJsonArray("failure").getJsonObject(0);
        assertThat(failure.getString("message")).isEqualTo("broken");
        assertThat(failure.getJsonArray("frames").getJsonObject(0).getString("declaredBy")).isEqualTo(getClass().getName());
        assertThat(failure.getJsonArray("frames").getJsonObject(0).getInteger("line")).isPositive();
        assertThat(steps().get(1).getJsonArray("failure").getJsonObject(1).getString("message")).isEqualTo("no colour");
    }

    @Test
    void aRunThatReturnsIsDone() {
        new HeardThreads(subject -> place(new ArrayList<>()), "default", log, CLOCK).open(subject()).close();

        assertThat(steps()).extracting(step -> step.getString("kind")).containsExactly("handler", "done");
    }

    @Test
    void repliesAreToldWhenKafkaHasThem() {
        Uni<Void> sending = emitter(Uni.createFrom().voidItem()).sendMessage(record("Hello", false));
        assertThat(steps()).isEmpty();

        sending.await().indefinitely();

        assertThat(sent).hasSize(1);
        assertThat(steps().get(0).getJsonArray("replies").getJsonObject(0).getString("says")).isEqualTo("Hello");
    }

    @Test
    void whatIsToBeRedactedIsNotTold() {
        emitter(Uni.createFrom().voidItem()).sendMessage(record("4111", true)).await().indefinitely();

        assertThat(log.kept()).singleElement().asString().contains("(redacted)").doesNotContain("4111");
    }

    @Test
    void whatKafkaRefusesFailsAsBefore() {
        MutinyEmitter<byte[]> emitter = emitter(Uni.createFrom().failure(new IllegalStateException("no broker")));

        assertThatThrownBy(() -> emitter.sendMessage(record("Hello", false)).await().indefinitely()).hasMessage("no broker");
        assertThat(steps()).isEmpty();
    }

    /** Kafka's confirmation and the record take different ways. */
    @Test
    void theHubMayAnswerBeforeKafkaHasConfirmed() {
        Uni<Void> sending = emitter(Uni.createFrom().voidItem()).sendMessage(record("Hello", false));

        log.add("default", "r", () -> {
            throw new IllegalStateException("another line");
        }, Step.HUB.at(CLOCK.instant(), "sent"));
        sending.await().indefinitely();

        assertThat(log.lines()).hasSize(1);
        assertThat(steps()).extracting(step -> step.getString("kind")).containsExactly("hub", "replies");
    }

    @Test
    void aListenerThatFailsDoesNotFailTheRecord() {
        Listener listener = (key, headers, value) -> {
            throw new IllegalStateException("a bug");
        };
        MutinyEmitter<byte[]> emitter = HeardEmitter.of(original(Uni.createFrom().voidItem()), listener, listener);

        emitter.sendMessage(record("Hello", false)).await().indefinitely();

        assertThat(sent).hasSize(1);
    }

    private List<JsonObject> steps() {
        return log.lines().get(0).steps();
    }

    private static TurnSubject subject() {
        return new TurnSubject("c", "m", MessageType.TEXT, "Bot#greet", new RecordHeaders(), Optional.empty());
    }

    private static Message<byte[]> record(String text, boolean redact) {
        Content content = redact ? Content.ofText(text).redacted() : Content.ofText(text);
        OutgoingReply reply = new OutgoingReply("r", MessageType.TEXT, content, List.of(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
        return new ReplyRecord("c", Optional.of("m"), Optional.empty(), List.of(reply)).toMessage("<default>");
    }

    private MutinyEmitter<byte[]> emitter(Uni<Void> outcome) {
        HeardReplies replies = new HeardReplies("default", log, CLOCK);
        return HeardEmitter.of(original(outcome), replies::comes, replies::told);
    }

    @SuppressWarnings("unchecked")
    private MutinyEmitter<byte[]> original(Uni<Void> outcome) {
        return (MutinyEmitter<byte[]>) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{MutinyEmitter.class},
                (proxy, method, arguments) -> {
                    sent.add((Message<?>) arguments[0]);
                    return outcome;
                });
    }

    private static TurnPlace place(List<String> reached) {
        return new TurnPlace() {

            @Override
            public void execute(ExecutionModel model, Runnable work, Consumer<Throwable> onRejection) {
                reached.add("execute");
            }

            @Override
            public void proceed(Runnable next) {
                reached.add("proceed");
            }

            @Override
            public void failed(Throwable failure) {
                reached.add("failed");
            }

            @Override
            public void close() {
                reached.add("close");
            }
        };
    }
}
