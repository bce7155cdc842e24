package dev.custombot.runtime.metrics;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The meters of one name, by the values of their tags: each is made when it is first asked for, and kept, so that using it costs a look
 * and no memory. Thread-safe.
 *
 * @param <M> counters, say
 */
final class MeterFamily<M> {

    private static final class Node<M> {

        final ConcurrentHashMap<String, Node<M>> next = new ConcurrentHashMap<>();
        volatile M meter;

        Node<M> of(String value) {
            Node<M> known = next.get(value);
            return known == null ? next.computeIfAbsent(value, unknown -> new Node<>()) : known;
        }
    }

    private final Node<M> root = new Node<>();
    private final Function<String[], M> made;

    /** @param made makes a meter for values of the tags, in their order */
    MeterFamily(Function<String[], M> made) {
        this.made = made;
    }

    M of(String value) {
        Node<M> node = root.of(value);
        M known = node.meter;
        return known == null ? make(node, value) : known;
    }

    M of(String first, String second) {
        Node<M> node = root.of(first).of(second);
        M known = node.meter;
        return known == null ? make(node, first, second) : known;
    }

    private M make(Node<M> node, String... values) {
        synchronized (node) {
            if (node.meter == null) {
                node.meter = made.apply(values);
            }
            return node.meter;
        }
    }
}
