package dev.custombot.runtime.dispatch;

import java.util.List;

import dev.custombot.Reply;
import io.smallrye.mutiny.Uni;

/** What a handler's result means. The build has made sure that it is one of the kinds below. */
final class HandlerResult {

    private HandlerResult() {}

    static Uni<List<Reply>> toReplies(Object result) {
        return result instanceof Uni<?> uni ? uni.map(HandlerResult::replies) : Uni.createFrom().item(replies(result));
    }

    @SuppressWarnings("unchecked")
    private static List<Reply> replies(Object result) {
        if (result == null) {
            return List.of();
        }
        if (result instanceof String text) {
            return List.of(Reply.text(text));
        }
        return result instanceof Reply reply ? List.of(reply) : List.copyOf((List<Reply>) result);
    }
}
