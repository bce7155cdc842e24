package dev.custombot.runtime.dispatch.turn;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import dev.custombot.runtime.Fatal;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.NoThreadException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

/** The calls of one run, of its filters and its handler. When the run expires no other begins, and those on a thread are interrupted. */
final class TurnCalls {

    /** Why a run does not begin yet: nothing was called. */
    static final RuntimeException UNCERTAIN = new Uncertain();

    private final TurnPlace place;
    private final IntConsumer abandoned;
    private final InstantSource clock;
    private final Runnable onExpiry;
    private final BooleanSupplier isCertain;
    private final Set<Call> inside = new LinkedHashSet<>();
    private Optional<Throwable> fatal = Optional.empty();
    private Consumer<Duration> whenWaited = waited -> {};
    private int waiting;
    private boolean begun;
    private boolean over;

    /**
     * @param abandoned told how many calls more, or fewer, were interrupted and have not left their threads
     * @param clock never steps
     * @param onExpiry comes before the threads are interrupted
     * @param isCertain whether the first call may be made, asked on its thread: the process may have stood still on the way there
     */
    TurnCalls(TurnPlace place, IntConsumer abandoned, InstantSource clock, Runnable onExpiry, BooleanSupplier isCertain) {
        this.place = place;
        this.abandoned = abandoned;
        this.clock = clock;
        this.onExpiry = onExpiry;
        this.isCertain = isCertain;
    }

    /** @param listener is told how long a call has waited for its thread */
    void tell(Consumer<Duration> listener) {
        whenWaited = listener;
    }

    /** Makes the call on a thread of the kind; completes with what it returns. */
    Uni<Void> call(ExecutionModel model, Callable<Uni<Void>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Call call = new Call(emitter);
            emitter.onTermination(call::cancel);
            waits(1);
            place.execute(model, () -> call.run(work), call::rejected);
        });
    }

    /**
     * The work, completing on a thread of the kind, as what follows is the application's and may block there; where no thread is free, it
     * completes where it is.
     */
    Uni<Void> back(ExecutionModel model, Uni<Void> work) {
        return model == ExecutionModel.EVENT_LOOP
                ? work
                : work.chain(() -> Uni.createFrom().emitter(emitter -> call(model, () -> {
                    emitter.complete(null);
                    return Uni.createFrom().voidItem();
                }).subscribe().with(done -> {}, rejected -> emitter.complete(null))));
    }

    private synchronized void waits(int more) {
        waiting += more;
    }

    /** Whether nothing of the run goes on until a thread takes a call. */
    synchronized boolean isWithoutThread() {
        return waiting > 0 && inside.isEmpty();
    }

    /**
     * Completes, unless a call has failed with what means that the process is dying: whatever a filter has made of that, nobody can trust it.
     */
    synchronized Uni<Void> survived() {
        return fatal.map(failure -> Uni.createFrom().<Void>failure(failure)).orElseGet(() -> Uni.createFrom().voidItem());
    }

    private synchronized void failed(Throwable failure) {
        if (fatal.isEmpty() && Fatal.isFatal(failure)) {
            fatal = Optional.of(failure);
        }
    }

    /** Where the run is now: of a filter that waits and the handler that it waits for, the handler. Empty while it is on no thread. */
    synchronized StackTraceElement[] stack() {
        return inside.stream().reduce((outer, inner) -> inner).map(call -> call.thread.getStackTrace())
                .orElseGet(() -> new StackTraceElement[0]);
    }

    /** The run has taken too long; whether it was because no thread took a call of it. */
    synchronized boolean expire() {
        boolean isWithoutThread = isWithoutThread();
        onExpiry.run();
        over = true;
        inside.forEach(Call::interrupt);
        return isWithoutThread;
    }

    private synchronized boolean begins() {
        begun = begun || isCertain.getAsBoolean();
        return begun;
    }

    private synchronized boolean enter(Call call) {
        waiting--;
        return !over && inside.add(call);
    }

    private synchronized void leave(Call call) {
        if (inside.remove(call)) {
            call.left();
        }
    }

    /** Its result may have come on another thread, which could not take the interrupt away. */
    private synchronized void comeBack(Call call) {
        leave(call);
        call.calm();
    }

    private final class Call {

        private final UniEmitter<? super Void> emitter;
        private final Instant asked = clock.instant();
        private Thread thread;
        private boolean interrupted;
        private Cancellable result;
        private boolean cancelled;

        Call(UniEmitter<? super Void> emitter) {
            this.emitter = emitter;
        }

        void run(Callable<Uni<Void>> work) {
            thread = Thread.currentThread();
            if (!enter(this)) {
                return;
            }
            if (!begins()) {
                leave(this);
                emitter.fail(UNCERTAIN);
                return;
            }
            whenWaited.accept(Duration.between(asked, clock.instant()));
            try {
                // What follows after the result is not the call's any more, and not to be interrupted.
                await(work.call().subscribe().with(done -> {
                    leave(this);
                    emitter.complete(null);
                }, failure -> {
                    leave(this);
                    fail(failure);
                }));
            } catch (Throwable failure) {
                leave(this);
                fail(failure);
            } finally {
                comeBack(this);
            }
        }

        /** Or the thread's own work around it has failed, when it has entered already. */
        void rejected(Throwable rejection) {
            if (thread == null) {
                waits(-1);
            }
            fail(NoThreadException.of(rejection));
        }

        void fail(Throwable failure) {
            failed(failure);
            emitter.fail(failure);
        }

        private void await(Cancellable subscription) {
            synchronized (this) {
                result = subscription;
                if (!cancelled) {
                    return;
                }
            }
            subscription.cancel();
        }

        void cancel() {
            Cancellable subscription;
            synchronized (this) {
                cancelled = true;
                subscription = result;
            }
            if (subscription != null) {
                subscription.cancel();
            }
        }

        void interrupt() {
            interrupted = true;
            abandoned.accept(1);
            thread.interrupt();
        }

        void left() {
            if (interrupted) {
                abandoned.accept(-1);
                calm();
            }
        }

        /** The thread belongs to others now. */
        void calm() {
            if (interrupted && thread == Thread.currentThread()) {
                interrupted = false;
                Thread.interrupted();
            }
        }
    }

    private static final class Uncertain extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Uncertain() {
            super("Whose the message is must be known first", null, false, false);
        }
    }
}
