package dev.custombot.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Inject;

import dev.custombot.ConversationScoped;
import dev.custombot.ConversationState;
import dev.custombot.Conversations;
import dev.custombot.IncomingMessage;
import dev.custombot.OnFailure;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import io.smallrye.mutiny.Uni;

/** Keeps things from one message to the next. */
public class StateBot {

    public record Counter(int value) {}

    /** What the conversation has collected. */
    @ConversationScoped
    public static class Basket {

        private final List<String> items = new ArrayList<>();

        @Inject
        Gates gates;

        public List<String> items() {
            return gates == null ? List.of("not injected") : items;
        }

        public void add(String item) {
            items.add(item);
        }
    }

    private final Map<String, Integer> runs = new ConcurrentHashMap<>();
    private final Basket basket;
    private final Gates gates;
    private final Conversations conversations;

    StateBot(Basket basket, Gates gates, Conversations conversations) {
        this.basket = basket;
        this.gates = gates;
        this.conversations = conversations;
    }

    @OnMessage(value = "text", matching = "slow state")
    String slow(ConversationState<Counter> state, IncomingMessage message) {
        state.set(new Counter(7));
        gates.passUnchecked("slow " + message.conversation().id());
        return "slow state done";
    }

    @OnMessage(value = "text", matching = "ask myself")
    String askMyself(ConversationState<Counter> state, IncomingMessage message) {
        state.set(new Counter(8));
        conversations.say(message.conversation().id(), Reply.ask("Which order?", "orderNumber")).await().indefinitely();
        return "asked";
    }

    @OnMessage("custom.state.count")
    String count(ConversationState<Counter> state) {
        return "count " + state.update(new Counter(0), counter -> new Counter(counter.value() + 1)).value();
    }

    @OnMessage("custom.state.uni")
    Uni<String> later(ConversationState<Counter> state) {
        return Uni.createFrom().item(() -> count(state));
    }

    @OnMessage("custom.state.clear")
    void clear(ConversationState<Counter> state) {
        state.clear();
    }

    @OnMessage("custom.state.failing")
    void failing(ConversationState<Counter> state) {
        state.set(new Counter(100));
        throw new StateException();
    }

    @OnMessage("custom.state.recovered")
    void failingAfterChanges(ConversationState<Counter> state) {
        state.set(new Counter(100));
        basket.add("lost");
        throw new IllegalStateException();
    }

    @OnMessage("custom.state.say-twice")
    Uni<String> sayTwice(IncomingMessage message, ConversationState<Counter> state) {
        int runs = this.runs.merge(message.conversation().id(), 1, Integer::sum);
        return conversations.say(message.conversation().id(), Reply.text("said in run " + runs)).map(id -> {
            if (runs == 1) {
                throw new IllegalStateException();
            }
            return "returned in run " + runs;
        });
    }

    @OnMessage("custom.state.end-own")
    Uni<Void> endOwn(IncomingMessage message, ConversationState<Counter> state) {
        state.set(new Counter(9));
        return conversations.end(message.conversation().id()).replaceWithVoid();
    }

    static class StateException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @OnFailure
    String failed(StateException failure, ConversationState<Counter> state) {
        return "failed at " + state.get().map(Counter::value).orElse(0);
    }

    @OnMessage("custom.state.injected")
    String injected(IncomingMessage message) {
        basket.add("injected");
        return "basket " + basket.items();
    }

    @OnMessage("custom.state.parameter")
    String parameter(Basket own) {
        own.add("parameter");
        return "basket " + own.items();
    }

    @OnMessage("custom.state.end")
    Reply end(IncomingMessage message) {
        return Reply.end();
    }
}
