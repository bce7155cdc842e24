package dev.custombot.runtime.control;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.RareLines;
import dev.custombot.runtime.control.ControlKey.Kind;
import io.smallrye.mutiny.Uni;

/** Takes what operators want of one bot onto its topic, and from there to all replicas. */
public final class ControlDesk implements AutoCloseable {

    /** Of each kind that has a bound. */
    public static final int MOST = 10_000;

    private final Wishes wishes;
    private final Set<String> handlers;
    private final ControlWriter writer;
    private final ControlReader reader;
    private final Executor worker;
    private final Clock clock;
    private final CustomBotLog log;
    private final Thread thread;
    private volatile Supplier<Map<String, String>> held = Map::of;

    /**
     * @param handlers those that can be paused
     * @param consumers reads the topic
     * @param producers writes it
     * @param worker on which threads may block
     * @param steady never steps
     */
    public ControlDesk(String bot, String topic, Set<String> handlers, Supplier<Consumer<String, byte[]>> consumers,
            Supplier<Producer<String, byte[]>> producers, Executor worker, Clock clock, Clock steady, CustomBotLog log) {
        this.wishes = new Wishes(clock);
        this.handlers = Set.copyOf(handlers);
        this.writer = new ControlWriter(producers, bot, topic);
        this.reader = new ControlReader(consumers, topic, wishes, new RareLines(steady), log);
        this.worker = worker;
        this.clock = clock;
        this.log = log;
        this.thread = new Thread(reader, "custom-bot-control");
        thread.setDaemon(true);
        wishes.whenObeyed((conversation, message) -> withdraw(conversation, message).subscribe()
                // It concerns one message, which is done.
                .with(done -> {}, failure -> log.debugf(failure, "An order that was carried out stays on the topic")));
    }

    /** That of the bot, which names conversations as it is told to. */
    public CustomBotLog log() {
        return log;
    }

    /** What is wanted. */
    public Wishes wishes() {
        return wishes;
    }

    /** @param conversations those that wait in this process, with the message that is the first to */
    public void onHeld(Supplier<Map<String, String>> conversations) {
        held = conversations;
    }

    public Map<String, String> held() {
        return held.get();
    }

    /** Whether there is such a handler that can be paused. */
    public boolean hasHandler(String name) {
        return handlers.contains(name);
    }

    /** Whether operators want more of the kind already than a bot can look after. The sender and handlers can always be paused. */
    public boolean isFull(Kind kind) {
        return (kind == Kind.CONVERSATION || kind == Kind.HEAD) && wishes.count(kind) >= MOST;
    }

    public void start() {
        thread.start();
    }

    /** Completes when every replica will hear of it; fails when the broker does not confirm it. */
    public Uni<Void> pause(ControlKey key, String user) {
        return write(key, Optional.of(ControlEntry.pause(key, user, clock.instant())));
    }

    /** The same. */
    public Uni<Void> resume(ControlKey key) {
        return write(key, Optional.empty());
    }

    /** The same. */
    public Uni<Void> order(String conversationId, String messageId, HeadOrder order, String user) {
        return write(ControlKey.head(conversationId, messageId),
                Optional.of(ControlEntry.order(conversationId, messageId, order, user, clock.instant())));
    }

    /** The same. */
    public Uni<Void> withdraw(String conversationId, String messageId) {
        return write(ControlKey.head(conversationId, messageId), Optional.empty());
    }

    private Uni<Void> write(ControlKey key, Optional<ControlEntry> entry) {
        return Uni.createFrom().<Void>item(() -> {
            writer.write(key, entry);
            return null;
        }).runSubscriptionOn(worker);
    }

    @Override
    public void close() {
        reader.close();
    }
}
