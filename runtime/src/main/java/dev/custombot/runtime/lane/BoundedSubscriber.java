package dev.custombot.runtime.lane;

import java.util.Optional;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.OwnWork;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.MultiSubscriber;

/** Works on a bounded number of items at a time, and asks for one more when one is done, whatever becomes of it. */
final class BoundedSubscriber<T> implements MultiSubscriber<T> {

    private final int most;
    private final Function<T, Uni<Void>> work;
    private final BiConsumer<T, Throwable> defect;
    private final Consumer<Optional<Throwable>> ended;
    private volatile Subscription subscription;

    /**
     * @param defect is told what could not even be begun
     * @param ended is told that there will be no more, and why
     */
    BoundedSubscriber(int most, Function<T, Uni<Void>> work, BiConsumer<T, Throwable> defect,
            Consumer<Optional<Throwable>> ended) {
        this.most = most;
        this.work = work;
        this.defect = defect;
        this.ended = ended;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        given.request(most);
    }

    @Override
    public void onItem(T item) {
        OwnWork.run(() -> begin(item));
    }

    private void begin(T item) {
        AtomicBoolean isOpen = new AtomicBoolean(true);
        try {
            work.apply(item).subscribe().with(done -> more(isOpen), failure -> {
                CustomBotLog.LOG.debugf(failure, "An item was not worked on");
                more(isOpen);
            });
        } catch (Throwable failure) {
            tell(item, failure);
            more(isOpen);
        }
    }

    private void tell(T item, Throwable failure) {
        try {
            defect.accept(item, failure);
        } catch (Throwable again) {
            CustomBotLog.LOG.debugf(again, "An item was not worked on");
        }
    }

    private void more(AtomicBoolean isOpen) {
        if (isOpen.compareAndSet(true, false)) {
            subscription.request(1);
        }
    }

    @Override
    public void onFailure(Throwable failure) {
        ended.accept(Optional.of(failure));
    }

    @Override
    public void onCompletion() {
        ended.accept(Optional.empty());
    }
}
