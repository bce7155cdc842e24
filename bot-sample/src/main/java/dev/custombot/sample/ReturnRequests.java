package dev.custombot.sample;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Who is in the middle of returning an order. Kept in this process and for a while only: with several replicas, or across
 * restarts, a store outside is needed.
 */
@ApplicationScoped
public class ReturnRequests {

    /** What the customer has told so far: the order, once it is known. */
    public record ReturnRequest(Optional<Order> order) {}

    private final Cache<String, ReturnRequest> open = Caffeine.newBuilder().maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(30)).build();

    public void begin(String conversationId) {
        open.put(conversationId, new ReturnRequest(Optional.empty()));
    }

    public void orderKnown(String conversationId, Order order) {
        open.put(conversationId, new ReturnRequest(Optional.of(order)));
    }

    public Optional<ReturnRequest> find(String conversationId) {
        return Optional.ofNullable(open.getIfPresent(conversationId));
    }

    public void finish(String conversationId) {
        open.invalidate(conversationId);
    }
}
