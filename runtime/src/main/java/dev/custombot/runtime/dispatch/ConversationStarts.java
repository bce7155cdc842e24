package dev.custombot.runtime.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

import dev.custombot.ConversationNotStartedException;
import dev.custombot.RejectedReply;
import dev.custombot.StartedConversation;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Notice;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * Conversations that this process has asked for and the hub has not answered yet. The answer lies on the callbacks topic, perhaps in a
 * partition of another replica: as long as somebody waits, this process looks at all that is new there. Thread-safe.
 */
public final class ConversationStarts implements NewRecords.Watcher, NewConversations {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private final NewRecords newRecords;
    private final Supplier<ScheduledExecutorService> timer;
    private final Map<String, UniEmitter<? super StartedConversation>> waiting = new ConcurrentHashMap<>();

    public ConversationStarts(NewRecords newRecords) {
        this(newRecords, Infrastructure::getDefaultWorkerPool);
    }

    /** @param timer ends the waiting when it has taken too long */
    ConversationStarts(NewRecords newRecords, Supplier<ScheduledExecutorService> timer) {
        this.newRecords = newRecords;
        this.timer = timer;
    }

    @Override
    public Uni<StartedConversation> after(String messageId, Supplier<Uni<Void>> publish) {
        return Uni.createFrom().<StartedConversation>emitter(emitter -> {
            if (waiting.size() >= MOST) {
                emitter.fail(new IllegalStateException("More than " + MOST + " conversations wait for the hub"));
                return;
            }
            newRecords.watch(this, () -> waiting.put(messageId, emitter)).chain(publish::get).subscribe()
                    .with(published -> {}, emitter::fail);
        }).ifNoItem().after(LONGEST).on(timer.get()).fail().onTermination().invoke(() -> waiting.remove(messageId));
    }

    @Override
    public boolean isCurious() {
        return !waiting.isEmpty();
    }

    @Override
    public void see(CallbackRecord record) {
        if (Notice.isStart(record)) {
            StartedConversation started = Notice.start(record);
            find(started.messageId()).ifPresent(emitter -> emitter.complete(started));
        } else if (Notice.isRejection(record)) {
            RejectedReply rejected = Notice.rejection(record);
            find(rejected.messageId())
                    .ifPresent(emitter -> emitter.fail(new ConversationNotStartedException(rejected.code())));
        }
    }

    /** What becomes of them is not known here, and they may be opened yet. */
    @Override
    public Runnable ended(Throwable failure) {
        List<UniEmitter<? super StartedConversation>> left = List.copyOf(waiting.values());
        return () -> left.forEach(emitter -> emitter.fail(failure));
    }

    private Optional<UniEmitter<? super StartedConversation>> find(String messageId) {
        return Optional.ofNullable(waiting.get(messageId));
    }
}
