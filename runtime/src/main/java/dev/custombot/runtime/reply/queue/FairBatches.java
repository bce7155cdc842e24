package dev.custombot.runtime.reply.queue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What waits to be sent, taken in batches: round-robin between conversations, in order within one. A conversation from which
 * something was taken is busy, and nothing more is taken from it, until it is released. Not thread-safe.
 *
 * @param <T> what waits
 */
final class FairBatches<T> {

    private final BiPredicate<T, T> isBefore;
    private final Map<String, Deque<T>> waiting = new HashMap<>();
    private final Set<String> ready = new LinkedHashSet<>();
    private final Set<String> busy = new HashSet<>();
    private int size;

    /** @param isBefore whether the first of two of a conversation goes before the second, also when it is added after it */
    FairBatches(BiPredicate<T, T> isBefore) {
        this.isBefore = isBefore;
    }

    void add(String conversation, T entry) {
        insert(waiting.computeIfAbsent(conversation, unknown -> new ArrayDeque<>()), entry);
        size++;
        if (!busy.contains(conversation)) {
            ready.add(conversation);
        }
    }

    boolean isEmpty() {
        return ready.isEmpty();
    }

    /** How many wait, busy conversations included. */
    int size() {
        return size;
    }

    /** How many wait in the conversation. */
    int size(String conversation) {
        return waiting.containsKey(conversation) ? waiting.get(conversation).size() : 0;
    }

    /** What waits in the conversation, in its order. */
    List<T> waiting(String conversation) {
        return List.copyOf(waiting.getOrDefault(conversation, new ArrayDeque<>()));
    }

    /** The next batch, by conversation; empty when nothing waits. */
    Map<String, List<T>> take(int most) {
        Map<String, List<T>> batch = new LinkedHashMap<>();
        for (String conversation : firstReady(most)) {
            ready.remove(conversation);
            busy.add(conversation);
            batch.put(conversation, new ArrayList<>());
        }
        int free = most;
        boolean more = true;
        while (free > 0 && more) {
            more = false;
            for (Iterator<String> round = batch.keySet().iterator(); free > 0 && round.hasNext();) {
                String conversation = round.next();
                if (waiting.containsKey(conversation)) {
                    batch.get(conversation).add(poll(conversation));
                    free--;
                    more = true;
                }
            }
        }
        return batch;
    }

    /** Makes the conversation busy, unless it is already; says whether it did. */
    boolean claim(String conversation) {
        ready.remove(conversation);
        return busy.add(conversation);
    }

    /** Takes the first ones of a busy conversation, as long as they match. */
    List<T> takeFirst(String conversation, Predicate<T> matching) {
        List<T> taken = new ArrayList<>();
        while (waiting.containsKey(conversation) && matching.test(waiting.get(conversation).getFirst())) {
            taken.add(poll(conversation));
        }
        return taken;
    }

    /** The conversation is no longer busy; its turn comes after those that wait already. */
    void release(String conversation) {
        busy.remove(conversation);
        if (waiting.containsKey(conversation)) {
            ready.add(conversation);
        }
    }

    /** Removes what matches, wherever it waits. */
    List<T> removeAll(Predicate<T> matching) {
        List<T> removed = new ArrayList<>();
        for (Iterator<Map.Entry<String, Deque<T>>> queues = waiting.entrySet().iterator(); queues.hasNext();) {
            Map.Entry<String, Deque<T>> queue = queues.next();
            queue.getValue().removeIf(entry -> matching.test(entry) && removed.add(entry));
            if (queue.getValue().isEmpty()) {
                queues.remove();
                ready.remove(queue.getKey());
            }
        }
        size -= removed.size();
        return removed;
    }

    private void insert(Deque<T> queue, T entry) {
        Deque<T> later = new ArrayDeque<>();
        while (!queue.isEmpty() && isBefore.test(entry, queue.getLast())) {
            later.addFirst(queue.removeLast());
        }
        queue.addLast(entry);
        queue.addAll(later);
    }

    private List<String> firstReady(int most) {
        return ready.stream().limit(most).toList();
    }

    private T poll(String conversation) {
        Deque<T> queue = waiting.get(conversation);
        T first = queue.removeFirst();
        if (queue.isEmpty()) {
            waiting.remove(conversation);
        }
        size--;
        return first;
    }
}
