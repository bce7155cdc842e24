package dev.custombot.runtime.dispatch.turn;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.NoThreadException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

/** The calls of one run, of its filters and its handler. When the run expires no other begins, and those on a thread are interrupted. */
final class TurnCalls {

    /** Why a run does not begin yet: nothing was called. */
    static final RuntimeException UNCERTAIN = new Uncertain();

    /** Causes may go round in a circle. */
    private static final int DEEPEST = 20;

    private final TurnPlace place;
    private final IntConsumer abandoned;
    private final Runnable onExpiry;
    private final BooleanSupplier isCertain;
    private final Set<Call> inside = new HashSet<>();
    private Optional<Throwable> fatal = Optional.empty();
    private boolean begun;
    private boolean over;

    /**
     * @param abandoned told how many calls more, or fewer, were interrupted and have not left their threads
     * @param onExpiry comes before the threads are interrupted
     * @param isCertain whether the first call may be made, asked on its thread: the process may have stood still on the way there
     */
    TurnCalls(TurnPlace place, IntConsumer abandoned, Runnable onExpiry, BooleanSupplier isCertain) {
        this.place = place;
        this.abandoned = abandoned;
        this.onExpiry = onExpiry;
        this.isCertain = isCertain;
    }

    /** Makes the call on a thread of the kind; completes with what it returns. */
    Uni<Void> call(ExecutionModel model, Callable<Uni<Void>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Call call = new Call(emitter);
            emitter.onTermination(call::cancel);
            place.execute(model, () -> call.run(work), rejection -> call.fail(NoThreadException.of(rejection)));
        });
    }

    /**
     * Completes, unless a call has failed with what means that the process is dying: whatever a filter has made of that, nobody can trust it.
     */
    synchronized Uni<Void> survived() {
        return fatal.map(failure -> Uni.createFrom().<Void>failure(failure)).orElseGet(() -> Uni.createFrom().voidItem());
    }

    private synchronized void failed(Throwable failure) {
        if (fatal.isEmpty() && isFatal(failure)) {
            fatal = Optional.of(failure);
        }
    }

    private static boolean isFatal(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST).anyMatch(
                each -> each instanceof LinkageError
                        || each instanceof VirtualMachineError && !(each instanceof StackOverflowError));
    }

    /** The run has taken too long. */
    synchronized void expire() {
        onExpiry.run();
        over = true;
        inside.forEach(Call::interrupt);
    }

    private synchronized boolean begins() {
        begun = begun || isCertain.getAsBoolean();
        return begun;
    }

    private synchronized boolean enter(Call call) {
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
