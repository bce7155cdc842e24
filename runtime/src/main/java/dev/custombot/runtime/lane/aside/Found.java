package dev.custombot.runtime.lane.aside;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import dev.custombot.runtime.lane.RecordReader.Reread;

/**
 * What was found of the records that were wanted.
 *
 * @param reached up to where they were looked for
 * @param missing those of these that there are no more
 * @param left what is still to be looked for
 */
record Found(List<ConsumerRecord<String, byte[]>> records, List<Long> reached, List<Long> missing, List<Long> left) {

    /** @param isStillThere false where another record lies by now: nobody has asked for that */
    static Found of(List<Long> wanted, Reread read, LongPredicate isStillThere) {
        List<Long> there = wanted.stream().filter(isStillThere::test).toList();
        List<ConsumerRecord<String, byte[]>> records = read.records().stream()
                .filter(record -> isStillThere.test(record.offset())).toList();
        List<Long> reached = there.stream().filter(offset -> offset < read.position()).toList();
        List<Long> missing = new ArrayList<>(reached);
        records.forEach(record -> missing.remove(record.offset()));
        return new Found(records, reached, missing, there.subList(reached.size(), there.size()));
    }
}
