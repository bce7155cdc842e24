package dev.custombot.runtime.lane;

import org.apache.kafka.common.TopicPartition;

/** What waits in one conversation. Guarded by {@link WaitingRecords}. */
final class Backlog {

    final String conversationId;
    final OffsetQueue setAside = new OffsetQueue();
    TopicPartition partition;
    Tenure tenure;
    int inMemory;
    boolean isReading;
    boolean isHungry;
    boolean isTold;

    Backlog(String conversationId, TopicPartition partition, Tenure tenure) {
        this.conversationId = conversationId;
        this.partition = partition;
        this.tenure = tenure;
    }

    boolean isEmpty() {
        return inMemory == 0 && setAside.size() == 0 && !isReading;
    }
}
