package dev.custombot.runtime.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.callback.http.Admissions;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.hub.DeliveredMessage;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.BotHeaders;
import dev.custombot.runtime.record.Records;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.vertx.ext.web.RoutingContext;

/** A message that cannot be stored goes to the dead letters with its cause, and the others of the callback are stored. */
class OneFlawedMessageTest {

    private static final String LONG = "x".repeat(256);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final BotMetrics metrics = new BotMetrics(meters, "default");
    private final List<Message<?>> letters = new ArrayList<>();
    private final MockProducer<String, byte[]> kafka = new MockProducer<>(true, null, new StringSerializer(),
            new ByteArraySerializer());
    private final RecipientBot bot = new RecipientBot(Records.ORIGIN, "bot", "callbacks",
            new CallbackPublisher(task -> Uni.createFrom().voidItem().invoke(() -> task.accept(kafka)), "callbacks",
                    record -> {}, CustomBotLog.LOG),
            new FlawedMessages(value -> value, new DeadLetters(emitter(), metrics, Clock.systemUTC(), CustomBotLog.LOG),
                    metrics,
                    CustomBotLog.LOG),
            metrics);
    private final RecipientBots bots = new RecipientBots(List.of(bot), CustomBotLog.LOG);
    private final Admissions admissions = new Admissions(1, 1_000);

    static Stream<Arguments> flaws() {
        return Stream.of(Arguments.of(message("", "m", "text"), "no_conversation", "missing conversation id"),
                Arguments.of(message("c", "m", " "), "no_type", "missing type"),
                Arguments.of(message("c", "", "text"), "no_id", "missing message id"),
                Arguments.of(message(LONG, "m", "text"), "too_long", "an id or type of more than 255 characters"),
                Arguments.of(message("c", "m", "custom." + LONG), "too_long", "an id or type of more than 255 characters"),
                Arguments.of(message("c", "m\n2026 ERROR", "text"), "control_characters",
                        "control characters in an id or type"),
                Arguments.of(message("c", "m", "custom.x\u001b[31m"), "control_characters",
                        "control characters in an id or type"),
                Arguments.of(message("\ud800", "m", "text"), "control_characters", "control characters in an id or type"),
                Arguments.of(message("c\u2028", "m", "text"), "control_characters", "control characters in an id or type"),
                Arguments.of(message("c", "m", "custom-bot.reply-rejected"), "reserved_type", "a type of the bot's own"));
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void isPutAsideAndTheOthersAreStored(DeliveredMessage flawed, String reason, String cause) {
        store(List.of(message("c-1", "m-1", "text"), flawed, message("c-1", "m-2", "text")));

        assertThat(kafka.history()).extracting(record -> BotHeaders.find(record.headers(), BotHeaders.MESSAGE_ID).orElseThrow())
                .containsExactly("m-1", "m-2");
        assertThat(letters).singleElement().satisfies(letter -> {
            Headers headers = metadata(letter).getHeaders();
            assertThat(BotHeaders.find(headers, BotHeaders.DEAD_LETTER_CAUSE)).contains(cause);
            assertThat(BotHeaders.find(headers, BotHeaders.DEAD_LETTER_STAGE)).contains("callback");
            assertThat(BotHeaders.find(headers, BotHeaders.MESSAGE_ID).orElse("")).doesNotContainPattern("\\p{Cntrl}");
            assertThat(BotHeaders.find(headers, BotHeaders.TYPE).orElse("")).doesNotStartWith("custom-bot.");
            assertThat(letter.getPayload()).isEqualTo(flawed.value());
        });
        assertThat(meters.get("custom.bot.callback.messages.flawed").tag("reason", reason).counter().count()).isEqualTo(1);
    }

    @Test
    void whatIsNoFlawIsStored() {
        store(List.of(message("c \ud83d\ude00", "m/é", "custom.später"), message("c", "m", "unknown.type")));

        assertThat(kafka.history()).hasSize(2);
        assertThat(letters).isEmpty();
    }

    /** Characters are counted as the hub does: one that Java keeps in two is one. */
    @Test
    void norIsAnIdOfAsManyCharactersAsMayBe() {
        String longest = "\ud83d\ude00".repeat(255);
        store(List.of(message(longest, longest, longest)));

        assertThat(kafka.history()).hasSize(1);
        assertThat(letters).isEmpty();
    }

    @Test
    void whatNamesItInItsDeadLetterMayBeAsLong() {
        String longest = "\ud83d\ude00".repeat(255);
        store(List.of(message("c", longest, " ")));

        assertThat(letters).singleElement().satisfies(letter -> assertThat(
                BotHeaders.find(metadata(letter).getHeaders(), BotHeaders.MESSAGE_ID)).contains(longest));
    }

    private void store(List<DeliveredMessage> messages) {
        Admissions.Admission admission = admissions.admit(context()).orElseThrow();
        bots.sort(messages, Instant.EPOCH).forEach(share -> share.store(admission).await().indefinitely());
    }

    private static DeliveredMessage message(String conversation, String id, String type) {
        return new DeliveredMessage(conversation, id, type, "customer", Set.of(), Optional.empty(),
                (conversation + id + type).getBytes(StandardCharsets.UTF_8));
    }

    private static OutgoingKafkaRecordMetadata<?> metadata(Message<?> letter) {
        return letter.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private MutinyEmitter<byte[]> emitter() {
        return (MutinyEmitter<byte[]>) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{MutinyEmitter.class},
                (proxy, method, arguments) -> {
                    Message<?> letter = (Message<?>) arguments[0];
                    letters.add(letter);
                    return Uni.createFrom().completionStage(letter::ack);
                });
    }

    private RoutingContext context() {
        return (RoutingContext) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{RoutingContext.class},
                (proxy, method, arguments) -> 0);
    }
}
