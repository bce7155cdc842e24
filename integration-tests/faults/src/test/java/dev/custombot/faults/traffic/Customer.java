package dev.custombot.faults.traffic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One conversation: its next callback is delivered only after the one before was acknowledged. */
final class Customer {

    /** A customer does not type on and on into a conversation that does not go on. */
    private static final int MAX_WAITING = 100;

    private final String conversation;
    private final Consumer<Customer> deliver;
    private final Deque<Callback> waiting = new ArrayDeque<>();
    private int said;
    private boolean delivering;

    /** @param deliver starts to deliver {@link #next()} */
    Customer(String conversation, Consumer<Customer> deliver) {
        this.conversation = conversation;
        this.deliver = deliver;
    }

    String conversation() {
        return conversation;
    }

    /**
     * Says something, if there is room for it; returns whether there was.
     *
     * @param messages how many messages are delivered at once
     */
    boolean say(int index, int messages, Wishes wishes, int padding) {
        synchronized (this) {
            if (waiting.size() >= MAX_WAITING) {
                return false;
            }
            waiting.add(
                    new Callback(Stream.generate(() -> new CustomerMessage(conversation, wishes.next(index, said++), padding))
                            .limit(messages).toList()));
            if (delivering) {
                return true;
            }
            delivering = true;
        }
        deliver.accept(this);
        return true;
    }

    synchronized Callback next() {
        return waiting.element();
    }

    /** The callback is over: acknowledged, or refused for good. */
    void over() {
        synchronized (this) {
            waiting.poll();
            delivering = !waiting.isEmpty();
            if (!delivering) {
                return;
            }
        }
        deliver.accept(this);
    }

    /** Forgets what was not acknowledged. */
    synchronized void giveUp() {
        waiting.clear();
        delivering = false;
    }

    synchronized boolean isIdle() {
        return !delivering;
    }
}
