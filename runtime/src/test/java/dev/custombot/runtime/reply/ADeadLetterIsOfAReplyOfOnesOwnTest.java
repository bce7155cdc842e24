package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.SendOutcome.Confirmation;
import dev.custombot.runtime.lane.Membership;
import dev.custombot.runtime.lane.PartitionTenures;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.PublishedRecords;
import dev.custombot.runtime.record.Records;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.runtime.reply.queue.WaitingReply;
import dev.custombot.runtime.reply.queue.WaitingReply.Fate;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** A process that stood still while the hub refused a reply puts none aside that another one may be sending, counts none, and tells nobody. */
class ADeadLetterIsOfAReplyOfOnesOwnTest {

    private static final CustomBotLog LOG = CustomBotLog.of("test");
    private static final TopicPartition PARTITION = new TopicPartition("replies", 0);
    private static final Duration STANDSTILL = Duration.ofSeconds(15);
    private static final Duration SEEN = Duration.ofMillis(300);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final SenderBench bench = new SenderBench();
    private final PartitionTenures partitions = new PartitionTenures(Duration.ofMillis(1),
            Optional.of(new Membership(Duration.ofSeconds(10), bench.timer.clock())), LOG) {
    };
    private final Group group = new Group();
    private final List<Fate> fates = new ArrayList<>();

    static Stream<SendOutcome> endings() {
        return Stream.of(new SendOutcome.Refused("400-1", Set.of()), new SendOutcome.ConversationOver("400-2", Set.of()),
                new SendOutcome.NotPartOfConversation("400-3", Set.of()), new SendOutcome.Duplicate(Set.of()));
    }

    @BeforeEach
    void assigned() {
        group.assign(List.of(PARTITION));
        group.updateBeginningOffsets(Map.of(PARTITION, 0L));
        partitions.onPartitionsAssigned(group, List.of(PARTITION));
        bench.latency = () -> STANDSTILL;
    }

    @Test
    void itIsWrittenWhenTheGroupHasAnswered() {
        said("id-1", new SendOutcome.Refused("400-1", Set.of()));
        bench.timer.pass(STANDSTILL);
        assertNothingHappened();

        partitions.commit(group);

        assertThat(bench.letters).containsOnlyKeys("id-1");
        assertThat(bench.notices).isEqualTo(1);
        assertThat(bench.count("refused")).isEqualTo(1);
        assertThat(fates).containsExactly(Fate.DONE);
    }

    @ParameterizedTest
    @MethodSource("endings")
    void nothingIsByAProcessThatWasExpelled(SendOutcome ending) {
        said("id-1", ending);
        bench.timer.pass(STANDSTILL);
        group.isExpelled = true;

        partitions.onPartitionsRevoked(group, List.of(PARTITION));

        assertNothingHappened();
        assertThat(fates).containsExactly(Fate.LEFT);
    }

    @ParameterizedTest
    @MethodSource("endings")
    void norByOneThatHasGivenItsPartitionUpBeforeTheHubAnswers(SendOutcome ending) {
        said("id-1", ending);
        partitions.onPartitionsRevoked(group, List.of(PARTITION));

        bench.timer.pass(STANDSTILL);

        assertNothingHappened();
        assertThat(fates).containsExactly(Fate.LEFT);
    }

    /** Its message was answered before by another process, which may have it again. */
    @Test
    void norIsWhatWasSaidTooLate() {
        bench.timer.pass(STANDSTILL);
        bench.sender.superseded(reply("id-1"), false).subscribe().with(fates::add);
        assertNothingHappened();
        group.isExpelled = true;

        partitions.onPartitionsRevoked(group, List.of(PARTITION));

        assertNothingHappened();
        assertThat(fates).containsExactly(Fate.LEFT);
    }

    /** The broker takes what cannot be read at the second try only, and the process has stood still in between. */
    @Test
    void eachTryAsks() {
        PublishedRecords letters = new PublishedRecords();
        CompletableFuture<Void> again = new CompletableFuture<>();
        letters.failing(1);
        letters.onSend(() -> {
            bench.timer.pass(STANDSTILL);
            letters.onSend(() -> again.complete(null));
        });
        unreadable(letters);
        assertThat(again).failsWithin(SEEN).withThrowableOfType(TimeoutException.class);

        partitions.commit(group);

        assertThat(again).succeedsWithin(LONGEST);
    }

    /** The dead letter is written, and the process stands still before the bot is told. */
    @Test
    void theBotIsNotToldOfARefusalThatIsAnothersByThen() {
        PublishedRecords callbacks = new PublishedRecords();
        NoticePublisher notices = new NoticePublisher(callbacks.emitter(), Records.ORIGIN, bench.timer.clock(), LOG);
        List<Throwable> failures = new ArrayList<>();
        WaitingReply refused = reply("id-1");
        bench.timer.pass(STANDSTILL);

        notices.rejected(refused, "400-1").subscribe().with(done -> {}, failures::add);
        group.isExpelled = true;
        partitions.onPartitionsRevoked(group, List.of(PARTITION));

        assertThat(callbacks.size()).isZero();
        assertThat(failures).containsExactly(Tenure.ENDED);
    }

    /** The hub has done it, and nobody else knows as which conversation. */
    @Test
    void theBotHearsOfAConversationThatTheHubHasOpened() {
        said("opens-1", new SendOutcome.Sent(List.of(new Confirmation("opens-1", Optional.of("c-9")))));
        partitions.onPartitionsRevoked(group, List.of(PARTITION));

        bench.timer.pass(STANDSTILL);

        assertThat(bench.notices).isEqualTo(1);
        assertThat(bench.count("sent")).isEqualTo(1);
    }

    private void assertNothingHappened() {
        assertThat(bench.letters).isEmpty();
        assertThat(bench.notices).isZero();
        assertThat(bench.meters.find("custom.bot.replies").counters()).allSatisfy(
                counter -> assertThat(counter.count()).as(counter.getId().toString()).isZero());
    }

    /** @param outcome what the hub says to it, after a while */
    private void said(String id, SendOutcome outcome) {
        bench.answer = replies -> Optional.of(outcome);
        bench.sender.send(reply(id)).subscribe().with(fates::add);
    }

    private WaitingReply reply(String id) {
        return WaitingReply.of(new ReplyRecord("c", Optional.empty(), List.of(SenderBench.reply(id))), origin(new byte[0]),
                tenure()).get(0);
    }

    private void unreadable(PublishedRecords letters) {
        byte[] value = "no reply".getBytes(StandardCharsets.UTF_8);
        BotMetrics metrics = new BotMetrics(new SimpleMeterRegistry(), "test");
        ReplyEndings endings = new ReplyEndings(new DeadLetters(letters.emitter(), metrics, bench.timer.clock(), LOG), null,
                metrics, new DenialAlarms(bench.timer.clock(), "hub.example.org", LOG), bench.timer.clock(), LOG);
        new ReplyConsumer(bench.sender, endings, null, LOG).process(origin(value), value, tenure()).subscribe()
                .with(done -> {}, failure -> {});
    }

    private Tenure tenure() {
        Tenure tenure = partitions.ofOrNew(PARTITION);
        tenure.received(0, 0);
        return tenure;
    }

    private static IncomingKafkaRecordMetadata<String, byte[]> origin(byte[] value) {
        return new IncomingKafkaRecordMetadata<>(new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), 0, "c", value),
                "replies");
    }

    private static final class Group extends MockConsumer<String, byte[]> {

        private boolean isExpelled;

        Group() {
            super("earliest");
        }

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> now, Duration timeout) {
            if (isExpelled) {
                throw new CommitFailedException();
            }
        }
    }
}
