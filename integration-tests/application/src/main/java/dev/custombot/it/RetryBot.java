package dev.custombot.it;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import dev.custombot.HandlerRetry;
import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;

/** Handlers that fail as their message says, and say how often they are called again. */
@ApplicationScoped
@HandlerRetry(maxRetries = 0)
public class RetryBot {

    /** Passes. */
    public static class StockAway extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** The same, of a kind that nothing is said about. */
    public static class StockSlow extends StockAway {

        private static final long serialVersionUID = 1L;
    }

    /** Something else. */
    public static class OrderUnknown extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** @param failure the simple name of an exception above */
    public record Trouble(String failure, int times) {}

    private final Map<String, Integer> calls = new ConcurrentHashMap<>();

    @OnMessage("custom.retry.listed")
    @HandlerRetry(on = StockAway.class, maxRetries = 4)
    String listed(Trouble trouble, IncomingMessage message) {
        return tried(trouble, message);
    }

    @OnMessage("custom.retry.listed-only")
    @HandlerRetry(on = StockAway.class, maxRetries = 4)
    @HandlerRetry(maxRetries = 1)
    String others(Trouble trouble, IncomingMessage message) {
        return tried(trouble, message);
    }

    @OnMessage("custom.retry.forever")
    @HandlerRetry(on = StockAway.class, forever = true)
    String forever(Trouble trouble, IncomingMessage message) {
        return tried(trouble, message);
    }

    @OnMessage("custom.retry.never")
    String never(Trouble trouble, IncomingMessage message) {
        return tried(trouble, message);
    }

    private String tried(Trouble trouble, IncomingMessage message) {
        int call = calls.merge(message.conversation().id(), 1, Integer::sum);
        if (call > trouble.times()) {
            return "call " + call;
        }
        throw switch (trouble.failure()) {
            case "StockAway" -> new StockAway();
            case "StockSlow" -> new StockSlow();
            default -> new OrderUnknown();
        };
    }
}
