package dev.custombot.runtime.dispatch.turn;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import dev.custombot.MessageFilter;
import dev.custombot.MessageFilter.Chain;
import dev.custombot.conversation.Content;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.FilterTable;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.arc.InstanceHandle;
import io.smallrye.mutiny.Uni;

/** Takes a message through the application's filters to its handler. */
public final class Filters {

    private record Filter(MessageFilter filter, int priority, ExecutionModel executionModel) {}

    private final List<Filter> filters;

    private Filters(List<Filter> filters) {
        this.filters = filters;
    }

    static Filters none() {
        return new Filters(List.of());
    }

    static Filters of(MessageFilter filter) {
        return new Filters(List.of(new Filter(filter, 0, ExecutionModel.EVENT_LOOP)));
    }

    /** The application's filters for the bot, in the order of their priorities. */
    public static Filters of(String bot, InjectableInstance<MessageFilter> instances, FilterTable table) {
        return new Filters(instances.handlesStream().filter(handle -> table.isFor(bot, className(handle)))
                .map(handle -> new Filter(handle.get(), handle.getBean().getPriority(),
                        table.isNonBlocking(className(handle)) ? ExecutionModel.EVENT_LOOP : ExecutionModel.WORKER))
                .sorted(Comparator.comparingInt(Filter::priority)).toList());
    }

    /** These, in the order of the list, wherever their caller is. */
    public static Filters inOrder(List<MessageFilter> filters) {
        return new Filters(filters.stream().map(filter -> new Filter(filter, 0, ExecutionModel.WORKER)).toList());
    }

    private static String className(InstanceHandle<MessageFilter> handle) {
        return handle.getBean().getBeanClass().getName();
    }

    /** Completes when all that was called is done. */
    Uni<Void> around(Turn turn, TurnCalls calls, Function<Turn, Uni<Void>> handler) {
        return next(0, turn, calls, handler);
    }

    private Uni<Void> next(int index, Turn turn, TurnCalls calls, Function<Turn, Uni<Void>> handler) {
        if (index == filters.size()) {
            return handler.apply(turn);
        }
        Filter filter = filters.get(index);
        Chain chain = new Rest(turn, changed -> next(index + 1, changed, calls, handler));
        return calls.call(filter.executionModel(), () -> Objects.requireNonNull(
                filter.filter().filter(turn.message(), turn.replies(), chain),
                () -> filter.filter().getClass().getName() + " returned null, where chain.proceed() or another Uni was due"));
    }

    /** What follows. A second call would handle the message twice. */
    private static final class Rest implements Chain {

        private final Turn turn;
        private final Function<Turn, Uni<Void>> following;
        private final AtomicBoolean called = new AtomicBoolean();

        Rest(Turn turn, Function<Turn, Uni<Void>> following) {
            this.turn = turn;
            this.following = following;
        }

        @Override
        public Uni<Void> proceed() {
            return next(turn);
        }

        @Override
        public Uni<Void> proceedWith(Content content) {
            return next(turn.saying(Objects.requireNonNull(content, "content")));
        }

        private Uni<Void> next(Turn changed) {
            return called.getAndSet(true)
                    ? Uni.createFrom().failure(new IllegalStateException("A filter calls proceed() once"))
                    : following.apply(changed);
        }
    }
}
