package dev.custombot.runtime.bot.dev.traffic;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.turn.TurnPlace;
import dev.custombot.runtime.dispatch.turn.TurnSubject;
import dev.custombot.runtime.dispatch.turn.TurnThreads;
import io.vertx.core.json.JsonObject;

/**
 * Threads whose runs of handlers are told, with the failures of those that fail.
 *
 * @param threads run them
 * @param log takes what is told
 */
record HeardThreads(TurnThreads threads, String bot, TrafficLog log, Clock clock) implements TurnThreads {

    @Override
    public TurnPlace open(TurnSubject subject) {
        add(subject, Step.HANDLER.at(clock.instant(), subject.handler()));
        return new HeardPlace(threads.open(subject), subject);
    }

    @Override
    public void briefly(String conversationId, Runnable task) {
        threads.briefly(conversationId, task);
    }

    @Override
    public Runnable after(Duration delay, Runnable task) {
        return threads.after(delay, task);
    }

    private void add(TurnSubject subject, JsonObject step) {
        log.add(bot, subject.messageId(),
                () -> new TrafficHead(bot, subject.conversationId(), subject.messageId(), subject.type(), "", ""), step);
    }

    private final class HeardPlace implements TurnPlace {

        private final TurnPlace place;
        private final TurnSubject subject;
        private final AtomicBoolean isOver = new AtomicBoolean();

        HeardPlace(TurnPlace place, TurnSubject subject) {
            this.place = place;
            this.subject = subject;
        }

        @Override
        public void execute(ExecutionModel model, Runnable work, Consumer<Throwable> onRejection) {
            place.execute(model, work, onRejection);
        }

        @Override
        public void proceed(Runnable next) {
            place.proceed(next);
        }

        @Override
        public void failed(Throwable failure) {
            if (isOver.compareAndSet(false, true)) {
                add(subject, Step.FAILED.at(clock.instant(), failure.getClass().getName()).put("handler", subject.handler())
                        .put("failure", Failure.of(failure)));
            }
            place.failed(failure);
        }

        @Override
        public void close() {
            if (isOver.compareAndSet(false, true)) {
                add(subject, Step.DONE.at(clock.instant(), subject.handler()));
            }
            place.close();
        }
    }
}
