package dev.custombot.runtime.control;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import dev.custombot.runtime.control.ControlKey.Kind;
import io.smallrye.mutiny.Uni;

/** What operators want, as the topic says it. Thread-safe. */
public final class Wishes implements Control {

    /** So long an order waits for its message: one that is done already, or never was, does not come any more. */
    private static final Duration LIFE_OF_ORDERS = Duration.ofDays(1);

    private final Clock clock;
    private final Map<ControlKey, ControlEntry> entries = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> known = new CompletableFuture<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Consumer<Boolean> sender = pause -> {};
    private volatile BiConsumer<String, String> whenObeyed = (conversation, message) -> {};

    /** @param clock by which orders are over */
    public Wishes(Clock clock) {
        this.clock = clock;
    }

    /** What has come on the topic; what is without an entry is not wanted any more. */
    void read(Map<ControlKey, Optional<ControlEntry>> news) {
        if (!news.isEmpty()) {
            take(news);
            tell();
        }
    }

    /** All that the topic has: what is not among these is not wanted any more. What is wanted before and after is so all the time. */
    void upToDate(Map<ControlKey, Optional<ControlEntry>> present) {
        entries.keySet().retainAll(present.keySet());
        take(present);
        known.complete(null);
        tell();
    }

    private void take(Map<ControlKey, Optional<ControlEntry>> read) {
        read.forEach((key, entry) -> entry.filter(this::holds)
                .ifPresentOrElse(wanted -> entries.put(key, wanted), () -> entries.remove(key)));
    }

    private void tell() {
        sender.accept(isPaused(ControlKey.SENDER));
        listeners.forEach(Runnable::run);
    }

    /** @param pause hears whether nothing is to be sent; nothing is until it is known what is wanted */
    public void onSender(Consumer<Boolean> pause) {
        sender = pause;
        pause.accept(!isKnown() || isPaused(ControlKey.SENDER));
    }

    /** @param listener hears of the conversation and message of an order that was carried out, on any thread */
    void whenObeyed(BiConsumer<String, String> listener) {
        whenObeyed = listener;
    }

    public List<ControlEntry> all() {
        entries.values().removeIf(entry -> !holds(entry));
        return List.copyOf(entries.values());
    }

    /** How many of a kind there are. */
    public long count(Kind kind) {
        return entries.values().stream().filter(entry -> entry.key().kind() == kind && holds(entry)).count();
    }

    private boolean holds(ControlEntry entry) {
        return entry.key().kind() != Kind.HEAD || entry.at().isAfter(clock.instant().minus(LIFE_OF_ORDERS));
    }

    public boolean isPaused(ControlKey key) {
        return entries.containsKey(key);
    }

    @Override
    public boolean isKnown() {
        return known.isDone();
    }

    @Override
    public Uni<Void> known() {
        return Uni.createFrom().completionStage(known.copy());
    }

    @Override
    public boolean isPaused(String conversationId) {
        return !entries.isEmpty() && isPaused(ControlKey.conversation(conversationId));
    }

    @Override
    public boolean isHandlerPaused(String handler) {
        return !entries.isEmpty() && isPaused(ControlKey.handler(handler));
    }

    @Override
    public Optional<HeadOrder> order(String conversationId, String messageId) {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(entries.get(ControlKey.head(conversationId, messageId)))
                        .filter(this::holds)
                        .flatMap(ControlEntry::order);
    }

    @Override
    public void obeyed(String conversationId, String messageId) {
        if (order(conversationId, messageId).isPresent()) {
            entries.remove(ControlKey.head(conversationId, messageId));
            whenObeyed.accept(conversationId, messageId);
        }
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
