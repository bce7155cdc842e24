package dev.custombot.runtime.reply;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.reactive.messaging.Message;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.lane.RecordConsumer;
import dev.custombot.runtime.lane.Tenure;
import dev.custombot.runtime.record.RecordFormatException;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.runtime.reply.owner.ReplyPartitions;
import dev.custombot.runtime.reply.queue.ReplyMemory;
import dev.custombot.runtime.reply.queue.SeenRecord;
import dev.custombot.runtime.reply.queue.SendQueue;
import dev.custombot.runtime.reply.queue.WaitingReply;
import dev.custombot.runtime.reply.queue.WaitingReply.Fate;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** Reads the replies topic and gives the replies of each record to the {@link ReplySender}. */
public final class ReplyConsumer implements RecordConsumer.Work {

    private final ReplySender sender;
    private final ReplyMemory memory;
    private final ReadyInOrder ready = new ReadyInOrder();
    private final ReplyEndings endings;
    private final RecordConsumer consumer;

    public ReplyConsumer(ReplySender sender, ReplyEndings endings, ReplyPartitions partitions, CustomBotLog log) {
        this.sender = sender;
        this.memory = sender.memory();
        this.endings = endings;
        this.consumer = new RecordConsumer(partitions, SendQueue.MOST_RECORDS, this, log);
    }

    /** Goes on until the channel ends. */
    public void consume(String channel, Multi<Message<byte[]>> records) {
        consumer.consume(channel, records);
    }

    /** Whether the process must be replaced, because nothing is read any more. */
    public boolean isBroken() {
        return consumer.isBroken();
    }

    @Override
    public Uni<Void> process(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, Tenure tenure) {
        return ready.run(tenure, () -> send(origin, value, tenure));
    }

    @Override
    public void doneBefore(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value) {
        SeenRecord.read(origin.getKey(), origin.getHeaders(), value, origin.getPartition(), origin.getOffset())
                .ifPresent(memory::remember);
    }

    private Uni<Void> send(IncomingKafkaRecordMetadata<String, byte[]> origin, byte[] value, Tenure tenure) {
        try {
            ReplyRecord record = ReplyRecord.read(origin, value);
            Optional<Set<String>> before = memory.turns().before(record, origin);
            List<Uni<Fate>> fates = WaitingReply.of(record, origin, tenure).stream()
                    .map(reply -> before.map(ids -> sender.superseded(reply, ids.contains(reply.reply().messageId())))
                            .orElseGet(() -> sender.send(reply)))
                    .toList();
            if (fates.isEmpty()) {
                // The end of a turn in which nothing was returned: it is remembered, and there is nothing to send.
                return Uni.createFrom().voidItem();
            }
            return fates.size() == 1
                    ? fates.get(0).chain(fate -> end(fate == Fate.LEFT))
                    : Uni.join().all(fates).andFailFast().chain(ended -> end(ended.contains(Fate.LEFT)));
        } catch (RecordFormatException e) {
            return tenure.run(origin.getOffset(), () -> endings.unreadable(origin, value, e, tenure));
        }
    }

    private static Uni<Void> end(boolean isLeft) {
        return isLeft ? Uni.createFrom().failure(Tenure.ENDED) : Uni.createFrom().voidItem();
    }
}
