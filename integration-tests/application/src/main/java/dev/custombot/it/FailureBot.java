package dev.custombot.it;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import dev.custombot.ConversationState;
import dev.custombot.IncomingMessage;
import dev.custombot.OnFailure;
import dev.custombot.OnMessage;
import dev.custombot.Replies;
import dev.custombot.Reply;
import io.smallrye.mutiny.Uni;

/** Fails in several ways, and deals with it. */
public class FailureBot {

    private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();

    private final Repairs repairs;
    private final HandledLog log;

    FailureBot(Repairs repairs, HandledLog log) {
        this.repairs = repairs;
        this.log = log;
    }

    public static class ShopException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    public static class OrdersDown extends ShopException {

        private static final long serialVersionUID = 1L;
    }

    public static class StockUnknown extends ShopException {

        private static final long serialVersionUID = 1L;
    }

    public static class Unmended extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    public record Apologies(int count) {}

    public static class Hopeless extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @OnMessage("custom.failure.orders")
    Uni<Reply> orders(IncomingMessage message) {
        return Uni.createFrom().failure(new OrdersDown());
    }

    @OnMessage("custom.failure.stock")
    void stock(IncomingMessage message, Replies replies) {
        replies.send("sent before");
        throw new StockUnknown();
    }

    /** Fails for the first two times in each conversation. */
    @OnMessage("custom.failure.twice")
    String twice(IncomingMessage message, Replies replies) {
        int attempt = attempts.computeIfAbsent(message.conversation().id(), id -> new AtomicInteger()).incrementAndGet();
        replies.send("sent by each attempt");
        if (attempt < 3) {
            throw new UnsupportedOperationException();
        }
        return "attempt " + attempt;
    }

    /** Fails until somebody mends what its conversation needs. */
    @OnMessage("custom.failure.mendable")
    String mendable(IncomingMessage message) {
        log.add(message);
        if (!repairs.isMended(message.conversation().id())) {
            throw new IllegalStateException("not mended yet");
        }
        return "mended: " + message.content().json().orElse("");
    }

    /** The same, and its failure changes the conversation's state. */
    @OnMessage("custom.failure.apologised")
    String apologised(IncomingMessage message) {
        if (!repairs.isMended(message.conversation().id())) {
            throw new Unmended();
        }
        return "mended";
    }

    @OnFailure
    String apologise(Unmended failure, ConversationState<Apologies> apologies) {
        apologies.update(new Apologies(0), before -> new Apologies(before.count() + 1));
        return "sorry";
    }

    @OnMessage("custom.failure.hopeless")
    void hopeless(IncomingMessage message) {
        throw new Hopeless();
    }

    @OnMessage("custom.failure.malformed")
    void malformed(TextBot.OrderCard card) {}

    @OnFailure
    Uni<List<Reply>> ordersFailed(OrdersDown failure, IncomingMessage message) {
        return Uni.createFrom().item(List.of(Reply.text("orders are down"), Reply.text("for " + message.type())));
    }

    @OnFailure
    String anyShopFailure(ShopException failure) {
        return "shop failure " + failure.getClass().getSimpleName();
    }

    @OnFailure
    void hopelessFailed(Hopeless failure) {
        throw new IllegalStateException("this failed too");
    }
}
