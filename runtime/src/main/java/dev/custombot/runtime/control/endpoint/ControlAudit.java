package dev.custombot.runtime.control.endpoint;

import java.util.function.Consumer;

import org.apache.kafka.common.KafkaException;

import dev.custombot.runtime.CustomBotLog;
import io.quarkus.runtime.util.ExceptionUtil;
import io.smallrye.mutiny.Uni;

/**
 * Says in the log what an operator has done, or could not do.
 *
 * @param done tells it
 * @param failed takes the class of the failure, and tells that
 */
record ControlAudit(Runnable done, Consumer<String> failed) {

    static ControlAudit of(CustomBotLog log, String user, String action, String what) {
        return new ControlAudit(() -> log.controlled(user, action, what),
                cause -> log.notControlled(user, action, what, cause));
    }

    /** The bot names it there as it is told to. */
    static ControlAudit ofConversation(CustomBotLog log, String user, String action, String conversationId) {
        return new ControlAudit(() -> log.conversationControlled(user, action, conversationId),
                cause -> log.conversationNotControlled(user, action, conversationId, cause));
    }

    /** @return fails with a problem when the broker has not confirmed it */
    Uni<Void> told(Uni<Void> written) {
        return written.invoke(done)
                .onFailure().invoke(failure -> failed.accept(root(failure).getName()))
                .onFailure(KafkaException.class)
                .transform(failure -> ControlProblem.unavailable(root(failure).getSimpleName()));
    }

    private static Class<?> root(Throwable failure) {
        return ExceptionUtil.getRootCause(failure).getClass();
    }
}
