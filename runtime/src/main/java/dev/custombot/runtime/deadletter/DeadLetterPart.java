package dev.custombot.runtime.deadletter;

/**
 * The dead letters of a bot.
 *
 * @param queue what applications and operators look at
 * @param open tells the meters how many are open
 * @param worker works for both
 */
public record DeadLetterPart(KafkaDeadLetterQueue queue, OpenLetters open, DeadLetterWorker worker) implements AutoCloseable {

    @Override
    public void close() {
        open.close();
        worker.close();
    }
}
