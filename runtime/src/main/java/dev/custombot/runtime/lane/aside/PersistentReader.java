package dev.custombot.runtime.lane.aside;

import java.time.Duration;
import java.util.List;

import org.apache.kafka.common.TopicPartition;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.RareLines;
import dev.custombot.runtime.lane.RecordReader;
import dev.custombot.runtime.lane.RecordReader.Reread;
import dev.custombot.runtime.lane.Tenure;
import io.smallrye.mutiny.Uni;

/** Reads records again, and goes on trying for as long as they are this process'. */
final class PersistentReader {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final RecordReader reader;
    private final RareLines lines;
    private final CustomBotLog log;

    PersistentReader(RecordReader reader, RareLines lines, CustomBotLog log) {
        this.reader = reader;
        this.lines = lines;
        this.log = log;
    }

    /** Fails only with {@link Tenure#ENDED}. */
    Uni<Reread> read(TopicPartition partition, List<Long> offsets, Tenure tenure) {
        return Uni.createFrom().deferred(() -> tenure.isEnded()
                ? Uni.createFrom().<Reread>failure(Tenure.ENDED)
                : reader.read(partition, offsets))
                .onFailure(failure -> failure != Tenure.ENDED).invoke(failure -> lines.tell("not read again",
                        others -> log.notReadAgain(failure, partition, others)))
                .onFailure(failure -> failure != Tenure.ENDED).retry().withBackOff(FIRST_PAUSE, LONGEST_PAUSE).withJitter(0)
                .indefinitely();
    }
}
