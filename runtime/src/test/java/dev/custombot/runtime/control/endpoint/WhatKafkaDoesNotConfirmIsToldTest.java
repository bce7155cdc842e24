package dev.custombot.runtime.control.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import jakarta.enterprise.inject.Instance;

import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.control.ControlDesk;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;

/** Who believes to have paused something and has not is in the log with what it was; a conversation is named as the bot names it there. */
class WhatKafkaDoesNotConfirmIsToldTest {

    private static final String CAUSE = TopicAuthorizationException.class.getName();

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    private final ControlDesk desk = new ControlDesk("returns", "control", Set.of("OrderBot#menu"), () -> null, Refusing::new,
            Runnable::run, Clock.systemUTC(), Clock.systemUTC(), CustomBotLog.of("returns", id -> "#" + id.length()));

    @ParameterizedTest
    @CsvSource({"pause, sender=true, pause sender", "resume, sender=true, resume sender",
            "pause, handler=OrderBot#menu, pause handler OrderBot#menu",
            "skip, conversation=c-17&message=m-9, skip message m-9",
            "dead-letter, conversation=c-17&message=m-9, dead-letter message m-9"})
    void withItsOwnName(String action, String query, String what) {
        fails(action, query);

        assertThat(logged.lines()).containsExactly("[returns] CBOT00703: Control by kim failed (" + what + "): " + CAUSE);
        assertThat(logged.levels("CBOT00703")).containsExactly("WARN");
    }

    @ParameterizedTest
    @CsvSource({"pause", "resume"})
    void aConversationAsItIsNamed(String action) {
        fails(action, "conversation=c-17");

        assertThat(logged.lines()).containsExactly(
                "[returns] CBOT00708: Control by kim failed (" + action + " conversation #4): " + CAUSE);
        assertThat(logged.levels("CBOT00708")).containsExactly("WARN");
    }

    private void fails(String action, String query) {
        MultiMap parameters = MultiMap.caseInsensitiveMultiMap();
        Arrays.stream(query.split("&")).map(one -> one.split("=")).forEach(one -> parameters.add(one[0], one[1]));

        assertThatExceptionOfType(ControlProblem.class).isThrownBy(
                () -> new ControlResource(desks()).answer(HttpMethod.POST, action, new ControlQuery(parameters), "kim").await()
                        .atMost(Duration.ofSeconds(30)))
                .satisfies(problem -> assertThat(problem.body()).contains("503"));
    }

    @SuppressWarnings("unchecked")
    private Instance<ControlDesk> desks() {
        return (Instance<ControlDesk>) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Instance.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "isResolvable" -> true;
                    case "get" -> desk;
                    default -> proxy;
                });
    }

    /** The bot may not write the topic. */
    private static final class Refusing extends MockProducer<String, byte[]> {

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
            return CompletableFuture.failedFuture(new TopicAuthorizationException(record.topic()));
        }
    }
}
