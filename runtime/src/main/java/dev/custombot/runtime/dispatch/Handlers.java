package dev.custombot.runtime.dispatch;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The application's handlers, and which one takes a message: the most specific. */
public final class Handlers {

    private record Prefix(String value, Handler handler) {}

    private final Map<String, Handler> exact = new HashMap<>();
    /** Longest first. */
    private final List<Prefix> prefixes;
    private final int count;

    public Handlers(List<Handler> handlers) {
        List<Prefix> found = new java.util.ArrayList<>();
        for (Handler handler : handlers) {
            for (String pattern : handler.patterns()) {
                if (pattern.endsWith("*")) {
                    found.add(new Prefix(pattern.substring(0, pattern.length() - 1), handler));
                } else {
                    exact.put(pattern, handler);
                }
            }
        }
        found.sort(Comparator.comparingInt((Prefix prefix) -> prefix.value().length()).reversed());
        this.prefixes = List.copyOf(found);
        this.count = handlers.size();
    }

    public Optional<Handler> forType(String type) {
        Handler handler = exact.get(type);
        return handler != null
                ? Optional.of(handler)
                : prefixes.stream().filter(prefix -> type.startsWith(prefix.value())).map(Prefix::handler).findFirst();
    }

    public int count() {
        return count;
    }
}
