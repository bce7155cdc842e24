package dev.custombot.runtime.dispatch.turn;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

import dev.custombot.Reply;
import dev.custombot.Sendable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** What a handler's result means. The build has made sure that it is one of the kinds below. */
final class HandlerResult {

    private HandlerResult() {}

    /** As below, of a stream that may go on wherever the broker's confirmations arrive. */
    static Uni<Void> deliver(Object result, TurnReplies replies) {
        return deliver(result, replies, confirmed -> confirmed);
    }

    /**
     * Gives the replies to a turn; completes when the result is complete.
     *
     * @param back completes with the confirmation of an item, where the stream makes the next one
     */
    static Uni<Void> deliver(Object result, TurnReplies replies, UnaryOperator<Uni<Void>> back) {
        if (result instanceof Multi<?> multi) {
            return multi.filter(item -> !isBlank(item))
                    .onItem().transformToUniAndConcatenate(item -> back.apply(replies.stream(replies(item))))
                    .collect().last().replaceWithVoid();
        }
        if (result instanceof Uni<?> uni) {
            return uni.invoke(item -> replies.hold(replies(item))).replaceWithVoid();
        }
        if (result instanceof CompletionStage<?> stage) {
            return Uni.createFrom().completionStage(stage).invoke(item -> replies.hold(replies(item))).replaceWithVoid();
        }
        replies.hold(replies(result));
        return Uni.createFrom().voidItem();
    }

    /** Completes when a result without replies is complete. */
    static Uni<Void> completion(Object result) {
        if (result instanceof Uni<?> uni) {
            return uni.replaceWithVoid();
        }
        return result instanceof CompletionStage<?> stage
                ? Uni.createFrom().completionStage(stage).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /** Streams and lists of texts have pieces that the customer would not see. A whole answer of that kind is refused. */
    private static boolean isBlank(Object item) {
        return item instanceof String text && text.isBlank();
    }

    private static List<Reply> replies(Object result) {
        if (result instanceof Optional<?> optional) {
            return replies(optional.orElse(null));
        }
        if (result instanceof List<?> list) {
            return list.stream().filter(item -> item != null && !isBlank(item)).map(HandlerResult::reply).toList();
        }
        return result == null ? List.of() : List.of(reply(result));
    }

    private static Reply reply(Object item) {
        if (item instanceof String text) {
            return Reply.text(text);
        }
        return ((Sendable) item).toReply();
    }
}
