package dev.custombot.runtime.record;

import java.time.Instant;
import java.util.Optional;

/** Records for tests. */
public final class Records {

    public static final RecordOrigin ORIGIN = new RecordOrigin("<default>", "egain");

    private Records() {}

    /** The same under another id. */
    public static CallbackRecord withId(String id, CallbackRecord record) {
        return new CallbackRecord(ORIGIN, record.conversationId(), id, record.type(), record.senderType(), record.receivedAt(),
                record.address(), record.value(), record.replayOf());
    }

    public static CallbackRecord callback(String conversation, String type, String senderType, byte[] value) {
        return new CallbackRecord(ORIGIN, conversation, "m-1", type, senderType, Instant.EPOCH, Optional.empty(), value,
                Optional.empty());
    }
}
