package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.conversation.Content;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.CircuitBreakerConfig;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.lane.PartitionTenures;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.runtime.reply.pace.HubCircuit;
import dev.custombot.runtime.reply.pace.Pace;
import dev.custombot.runtime.reply.pace.RequestBudget;
import dev.custombot.runtime.reply.pace.SendGate;
import dev.custombot.runtime.reply.queue.Attempt;
import dev.custombot.runtime.reply.queue.SendQueue;
import dev.custombot.runtime.reply.queue.WaitingReply;
import dev.custombot.runtime.request.RatePlan;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** Whatever is thrown while a request is begun or dealt with, the sender goes on a moment later, with all that the plan and its limits allow. */
class ADefectDoesNotEndTheSenderTest {

    private static final CustomBotLog LOG = CustomBotLog.of("test");

    private final VirtualTimer timer = new VirtualTimer();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger told = new AtomicInteger();
    private final List<String> sent = new ArrayList<>();
    private final SendQueue queue = new SendQueue(1, true);
    private final PartitionTenures partitions = new PartitionTenures(Duration.ofMinutes(5), LOG) {
    };
    private int defectAt = Integer.MAX_VALUE;
    private boolean credentialFails;
    private boolean dealingFails;

    private record Breaker(int requestVolume, double failureRatio, Duration delay) implements CircuitBreakerConfig {}

    static IntStream calls() {
        return IntStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void whicheverCallThrows(int call) {
        defectAt = call;

        sendAll();

        assertThat(sent).containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    /** As above, where each of the first requests waits for a credential in vain. */
    @ParameterizedTest
    @MethodSource("calls")
    void alsoWhereThereIsNoCredential(int call) {
        defectAt = call;
        credentialFails = true;

        sendAll();

        assertThat(sent).containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void aReplyThatCannotBeDealtWithKeepsNoOtherFromBeingSent() {
        dealingFails = true;

        sendAll();

        assertThat(sent).containsExactlyInAnyOrder("b", "c", "d");
        assertThat(told).hasValue(1);
    }

    /** It is told, and not as fast as the processor can. */
    @Test
    void oneThatStaysIsTriedNowAndThen() {
        RequestLoop loop = loop(() -> {
            throw new AssertionError("a defect that stays");
        });
        queue.add(reply("a"));
        loop.run();

        timer.pass(Duration.ofMinutes(1));

        assertThat(told).hasValueBetween(30, 61);
    }

    @Test
    void aLookAtTheLeaseThatBreaksOffIsNotTheLast() {
        SenderBench bench = new SenderBench();
        AtomicInteger looks = new AtomicInteger();
        bench.sender.joined(new MockConsumer<String, byte[]>("earliest") {

            @Override
            public Map<MetricName, ? extends Metric> metrics() {
                return Map.of(name("heartbeat-total"), metric("heartbeat-total", looks), name("assigned-partitions"),
                        metric("assigned-partitions", new AtomicInteger(10)));
            }
        });

        bench.timer.pass(Duration.ofSeconds(30));

        assertThat(looks).hasValueGreaterThan(10);
        assertThat(bench.meters.get("custom.bot.sender.broken").counter().count()).isEqualTo(1);
    }

    private static MetricName name(String name) {
        return new MetricName(name, "consumer-coordinator-metrics", "", Map.of());
    }

    /** It cannot be read for the third time. */
    private static Metric metric(String name, AtomicInteger looks) {
        return new Metric() {

            @Override
            public MetricName metricName() {
                return name(name);
            }

            @Override
            public Object metricValue() {
                if (looks.incrementAndGet() == 3) {
                    throw new AssertionError("a defect");
                }
                return (double) looks.get();
            }
        };
    }

    private void sendAll() {
        RequestLoop loop = loop(() -> {
            defect();
            return true;
        });
        for (String name : List.of("a", "b", "c", "d")) {
            queue.add(reply(name));
            loop.run();
            timer.pass(Duration.ofMillis(100));
        }
        timer.pass(Duration.ofMinutes(5));
    }

    private WaitingReply reply(String conversation) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("replies", 0, conversation.charAt(0) - 'a', conversation,
                new byte[0]);
        OutgoingReply reply = new OutgoingReply("m-" + conversation, "text", Content.ofText("hello"), List.of(), List.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return WaitingReply.of(new ReplyRecord(conversation, Optional.empty(), List.of(reply)),
                new IncomingKafkaRecordMetadata<>(record, "replies"), partitions.ofOrNew(new TopicPartition("replies", 0)))
                .get(0);
    }

    private RequestLoop loop(BooleanSupplier isSender) {
        Clock clock = ((InstantSource) this::now).withZone(ZoneOffset.UTC);
        Pace pace = new Pace(new SendGate(timer.clock(), Duration.ofSeconds(30)),
                new HubCircuit(new Breaker(10, 0.8, Duration.ofSeconds(5)), "hub.example.org", timer.clock(), LOG),
                new RequestBudget(Optional.of(new RatePlan(10, 1, OptionalLong.empty(), false)), timer.clock()), isSender);
        return new RequestLoop(queue, pace, () -> {
            defect();
            if (credentialFails) {
                credentialFails = false;
                return Uni.createFrom().failure(new IllegalStateException("no token"));
            }
            return Uni.createFrom().item("token");
        }, failure -> defect(), new Hub(), 1, clock, scheduling(), new Guarded(told::incrementAndGet, LOG));
    }

    private Instant now() {
        defect();
        return timer.clock().instant();
    }

    private ScheduledExecutorService scheduling() {
        return (ScheduledExecutorService) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{ScheduledExecutorService.class}, (proxy, method, arguments) -> {
                    defect();
                    try {
                        return method.invoke(timer, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void defect() {
        if (calls.incrementAndGet() == defectAt) {
            throw new AssertionError("a defect");
        }
    }

    private final class Hub implements RequestLoop.Requests {

        @Override
        public Uni<SendOutcome> make(Attempt attempt, String credential) {
            return Uni.createFrom().item(new SendOutcome.NotTaken("not looked at", Optional.empty(), false));
        }

        @Override
        public Uni<Void> deal(Attempt attempt, SendOutcome outcome, String credential) {
            if (dealingFails) {
                dealingFails = false;
                throw new AssertionError("a defect");
            }
            attempt.replies().forEach(reply -> {
                sent.add(reply.conversation());
                reply.done();
            });
            queue.release(attempt, timer.clock().instant());
            return Uni.createFrom().voidItem();
        }
    }
}
