package dev.custombot.runtime.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import dev.custombot.Reply;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** What a handler's result means. The build has made sure that it is one of the kinds below. */
final class HandlerResult {

    private HandlerResult() {}

    /** The replies in batches: those of one batch are sent together or not at all, batches are sent as they come. */
    static Multi<List<Reply>> batches(Object result) {
        if (result instanceof Multi<?> multi) {
            return multi.map(HandlerResult::replies);
        }
        if (result instanceof Uni<?> uni) {
            return uni.map(HandlerResult::replies).toMulti();
        }
        if (result instanceof CompletionStage<?> stage) {
            return Uni.createFrom().completionStage(stage).map(HandlerResult::replies).toMulti();
        }
        return Multi.createFrom().item(replies(result));
    }

    @SuppressWarnings("unchecked")
    private static List<Reply> replies(Object result) {
        if (result == null) {
            return List.of();
        }
        if (result instanceof Optional<?> optional) {
            return replies(optional.orElse(null));
        }
        if (result instanceof String text) {
            return List.of(Reply.text(text));
        }
        return result instanceof Reply reply ? List.of(reply) : List.copyOf((List<Reply>) result);
    }
}
