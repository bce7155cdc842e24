package dev.custombot.runtime.callback;

import java.time.Instant;
import java.util.List;

import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.record.CallbackRecord;

/** What differs between hubs in a callback's body. */
public interface CallbackFormat {

    /**
     * Splits a body into its messages, in their order.
     *
     * @throws CallbackProblem 400 that names the field, if the body is not one of this hub's
     */
    List<CallbackRecord> split(byte[] body, Instant receivedAt);
}
