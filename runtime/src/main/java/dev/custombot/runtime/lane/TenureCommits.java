package dev.custombot.runtime.lane;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.CustomBotLog;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.core.Vertx;

/**
 * How a bot's channels commit: the tenures know what is done, and they are the first to hear of partitions that come, go or are lost. It is
 * committed at an interval, and soon after everything is done that was received; in between the process proves that it is a member.
 */
public final class TenureCommits implements KafkaCommitHandler {

    /** The name of the strategy. */
    public static final String STRATEGY = "custom-bot";

    private static final long TICK = 1_000;
    private static final int SOON = 20;
    private static final int TICKS_BETWEEN_QUESTIONS = 15;

    private final KafkaConsumer<?, ?> consumer;
    private final Vertx vertx;
    private final Supplier<PartitionTenures> tenures;
    private final AtomicBoolean isSoon = new AtomicBoolean();
    private final AtomicBoolean isUnderWay = new AtomicBoolean();
    private final AtomicBoolean isToAskForEnds = new AtomicBoolean();
    private final Duration interval;
    private long timer;
    private boolean isStarted;
    private long ticks;
    private long allTicks;

    /** @param tenures asked when the first partitions come: the channel is made before the stage that reads */
    public TenureCommits(KafkaConsumer<?, ?> consumer, Vertx vertx, Supplier<PartitionTenures> tenures, Duration interval) {
        this.consumer = consumer;
        this.vertx = vertx;
        this.tenures = tenures;
        this.interval = interval;
    }

    @Override
    public void partitionsAssigned(Collection<TopicPartition> partitions) {
        start();
        tenures.get().onPartitionsAssigned(consumer.unwrap(), partitions);
    }

    @Override
    public void partitionsRevoked(Collection<TopicPartition> partitions) {
        tenures.get().onPartitionsRevoked(consumer.unwrap(), partitions);
    }

    /** The stage has told the tenure already. */
    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record) {
        return Uni.createFrom().voidItem();
    }

    private synchronized void start() {
        if (!isStarted) {
            isStarted = true;
            tenures.get().whenIdle(this::commitSoon);
            timer = vertx.setPeriodic(TICK, now -> tick());
        }
    }

    private void tick() {
        ticks++;
        allTicks++;
        if (allTicks % TICKS_BETWEEN_QUESTIONS == 0) {
            isToAskForEnds.set(true);
        }
        if (ticks * TICK >= interval.toMillis()) {
            ticks = 0;
            ask(tenures.get()::commit);
        } else {
            ask(tenures.get()::prove);
        }
    }

    /** Not for each record of a quick bot. */
    private void commitSoon() {
        if (isSoon.compareAndSet(false, true)) {
            vertx.setTimer(Math.max(1, interval.toMillis() / SOON), now -> {
                isSoon.set(false);
                ask(tenures.get()::commit);
            });
        }
    }

    private void ask(Consumer<org.apache.kafka.clients.consumer.Consumer<?, ?>> question) {
        if (isUnderWay.compareAndSet(false, true)) {
            consumer.runOnPollingThread(client -> {
                question.accept(client);
                if (isToAskForEnds.getAndSet(false)) {
                    tenures.get().askForEnds(client);
                }
                tenures.get().look(client);
            }).onTermination().invoke(() -> isUnderWay.set(false)).subscribe().with(done -> {},
                    failure -> CustomBotLog.LOG.debugf(failure, "What is done could not be committed; trying again"));
        }
    }

    @Override
    public synchronized void terminate(boolean graceful) {
        vertx.cancelTimer(timer);
    }
}
