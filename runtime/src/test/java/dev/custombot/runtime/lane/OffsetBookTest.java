package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.LongStream;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

/** What is done is known to the next owner, needs next to no memory, and is never more than was done. */
class OffsetBookTest {

    private final OffsetBook book = new OffsetBook();

    @Test
    void whatIsDoneBehindAStuckRecordNeedsNoMemory() {
        LongStream.range(100, 1_000_100).forEach(book::received);
        LongStream.range(101, 1_000_100).forEach(book::done);

        assertThat(book.size()).isEqualTo(1);
        assertThat(book.committable().orElseThrow().offset()).isEqualTo(100);
        assertThat(book.committable().orElseThrow().metadata()).hasSizeLessThan(20);
    }

    @Test
    void theNextOwnerGoesOnWhereTheBookEnds() {
        LongStream.range(10, 20).forEach(book::received);
        LongStream.of(12, 13, 17, 19).forEach(book::done);

        OffsetBook next = restored();

        assertThat(LongStream.range(10, 22).filter(next::received)).containsExactly(10L, 11L, 14L, 15L, 16L, 18L, 20L, 21L);
    }

    /** Transactions' markers, and what compaction has removed. */
    @Test
    void offsetsOfNoRecordHoldNothing() {
        LongStream.of(10, 14, 20).forEach(book::received);
        LongStream.of(10, 14).forEach(book::done);

        assertThat(book.committable().orElseThrow().offset()).isEqualTo(20);
    }

    @Test
    void whatReachesBehindTheNextRecordIsCommittedAtOnce() {
        LongStream.range(10, 20).forEach(book::received);
        LongStream.range(11, 20).forEach(book::done);
        OffsetBook next = restored();

        assertThat(next.received(10)).isTrue();
        next.done(10);

        assertThat(next.committable().orElseThrow().offset()).isEqualTo(20);
        assertThat(next.received(11)).isFalse();
    }

    @Test
    void aTopicThatBeginsAnewIsWorkedOn() {
        book.restore(new OffsetAndMetadata(5_000));

        assertThat(book.received(0)).isTrue();
        assertThat(book.committable().orElseThrow().offset()).isZero();
    }

    @Test
    void whatSomebodyElseWroteSaysNothing() {
        for (String metadata : new String[]{"", "theirs", "cb1r", "cb1r!", "cb1r////", "cb1b?", "cb1rgICAgICAgICAgICA"}) {
            OffsetBook next = new OffsetBook();
            next.restore(new OffsetAndMetadata(7, metadata));
            assertThat(next.received(7)).as(metadata).isTrue();
        }
    }

    /** Whatever the pattern: it fits, and nothing is said to be done that is not. */
    @Test
    void itFitsAndNeverSaysTooMuch() {
        Random random = new Random(11);
        for (int density = 1; density < 100; density += 7) {
            OffsetBook before = new OffsetBook();
            BitSet done = new BitSet();
            for (int offset = 0; offset < 50_000; offset++) {
                before.received(offset);
                if (random.nextInt(100) < density) {
                    before.done(offset);
                    done.set(offset);
                }
            }
            OffsetAndMetadata committed = before.committable().orElseThrow();
            OffsetBook next = new OffsetBook();
            next.restore(committed);

            assertThat(committed.metadata().length()).isLessThanOrEqualTo(OffsetMetadata.MOST_CHARACTERS);
            long skipped = LongStream.range(committed.offset(), 50_000).filter(offset -> !next.received(offset))
                    .peek(offset -> assertThat(done.get((int) offset)).isTrue()).count();
            assertThat(skipped).as("with " + density + " % done").isGreaterThan(density == 1 ? 100 : 1_000);
        }
    }

    private OffsetBook restored() {
        OffsetBook next = new OffsetBook();
        next.restore(book.committable().orElseThrow());
        return next;
    }
}
