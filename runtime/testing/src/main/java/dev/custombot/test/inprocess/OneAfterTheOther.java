package dev.custombot.test.inprocess;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import dev.custombot.runtime.record.CallbackRecord;

/**
 * Hands one record after the other to the bot, on whatever thread comes: what it says of itself meanwhile comes behind what is handled, and
 * else at once. A handler may wait for another thread that speaks, so nobody who only adds something waits. Thread-safe.
 */
final class OneAfterTheOther {

    private final Queue<CallbackRecord> own = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final Consumer<CallbackRecord> dispatch;

    OneAfterTheOther(Consumer<CallbackRecord> dispatch) {
        this.dispatch = dispatch;
    }

    /** Returns when it, and what the bot has said of itself meanwhile, is handled. */
    void handle(CallbackRecord record) {
        turn.lock();
        try {
            dispatch.accept(record);
            dispatchOwn();
        } finally {
            turn.unlock();
        }
        handleOwn();
    }

    /** It is handled by the next {@link #handleOwn}, or by whoever has the turn. */
    void add(CallbackRecord said) {
        own.add(said);
    }

    /** Looks again after each turn: something may have come when the turn was over and not given away yet. */
    void handleOwn() {
        while (!own.isEmpty() && !turn.isHeldByCurrentThread() && turn.tryLock()) {
            try {
                dispatchOwn();
            } finally {
                turn.unlock();
            }
        }
    }

    private void dispatchOwn() {
        for (CallbackRecord said = own.poll(); said != null; said = own.poll()) {
            dispatch.accept(said);
        }
    }
}
