package dev.custombot.runtime.dispatch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;

import dev.custombot.NotRetried;
import dev.custombot.RefusedReplyException;
import dev.custombot.TooManyRepliesException;
import dev.custombot.message.MalformedContentException;
import dev.custombot.runtime.Fatal;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.NoThreadException;
import dev.custombot.runtime.dispatch.handler.RetryPolicy;
import dev.custombot.state.StateRefusedException;

/**
 * Which policy is for an exception of a handler: that of the nearest class, and of one class the handler's own. What would fail in the same
 * way each time is never tried again.
 */
public final class RetryPolicies {

    /** Classes that need not be there go by their names. */
    private static final Map<String, RetryPolicy> BUILT_IN = Map.ofEntries(
            Map.entry(MalformedContentException.class.getName(), RetryPolicy.NEVER),
            Map.entry(RefusedReplyException.class.getName(), RetryPolicy.NEVER),
            Map.entry(TooManyRepliesException.class.getName(), RetryPolicy.NEVER),
            Map.entry(ClassCastException.class.getName(), RetryPolicy.NEVER),
            // Of Quarkus, too: who may not do something may not do it the next time.
            Map.entry(SecurityException.class.getName(), RetryPolicy.NEVER),
            Map.entry("jakarta.validation.ConstraintViolationException", RetryPolicy.NEVER),
            Map.entry(StateRefusedException.class.getName(), RetryPolicy.NEVER),
            Map.entry(RecordTooLargeException.class.getName(), RetryPolicy.NEVER),
            Map.entry(RecordBatchTooLargeException.class.getName(), RetryPolicy.NEVER),
            Map.entry(VirtualMachineError.class.getName(), RetryPolicy.END_OF_PROCESS),
            Map.entry(LinkageError.class.getName(), RetryPolicy.END_OF_PROCESS),
            // A recursion of the handler's own.
            Map.entry(StackOverflowError.class.getName(), RetryPolicy.NEVER));

    private final Map<String, RetryPolicy> policies = new HashMap<>(BUILT_IN);
    private final RetryPolicy others;

    /**
     * @param others for all exceptions without a policy of their own
     * @param configured by the name of the exception's class
     */
    public RetryPolicies(RetryPolicy others, Map<String, RetryPolicy> configured) {
        this.others = others;
        policies.putAll(configured);
    }

    /**
     * Which of a failure and its causes ends the process.
     *
     * @param own the handler's policies
     */
    Optional<Throwable> endingProcess(Map<String, RetryPolicy> own, Throwable failure) {
        return Fatal.causes(failure).filter(each -> of(own, each).endsProcess()).findFirst();
    }

    RetryPolicy of(Handler handler, Throwable failure) {
        return of(handler.retries(), failure);
    }

    private RetryPolicy of(Map<String, RetryPolicy> own, Throwable failure) {
        if (failure instanceof NotRetried) {
            return RetryPolicy.NEVER;
        }
        if (failure instanceof NoThreadException) {
            return RetryPolicy.FOREVER;
        }
        for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
            RetryPolicy policy = own.getOrDefault(type.getName(), policies.get(type.getName()));
            if (policy != null) {
                return policy;
            }
        }
        return others;
    }
}
