package dev.custombot.runtime.bot;

import dev.custombot.runtime.dispatch.CallbackConsumer;
import dev.custombot.runtime.dispatch.DispatchPartitions;
import dev.custombot.runtime.dispatch.NewRecords;
import dev.custombot.runtime.dispatch.RecordRereader;

/**
 * The dispatch stage of a bot.
 *
 * @param partitions those of the callbacks topic that are this process'
 * @param consumer reads the topic
 * @param rereader reads again what had to wait for its turn
 * @param newRecords reads the hub's answers to who waits for them
 */
public record DispatchPart(DispatchPartitions partitions, CallbackConsumer consumer, RecordRereader rereader,
        NewRecords newRecords) implements AutoCloseable {

    @Override
    public void close() {
        rereader.close();
        newRecords.close();
    }
}
