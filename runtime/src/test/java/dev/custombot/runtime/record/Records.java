package dev.custombot.runtime.record;

import java.time.Instant;
import java.util.Optional;

/** Records for tests. */
public final class Records {

    public static final RecordOrigin ORIGIN = new RecordOrigin("<default>", "egain");

    private Records() {}

    public static CallbackRecord callback(String conversation, String type, String senderType, byte[] value) {
        return new CallbackRecord(ORIGIN, conversation, "m-1", type, senderType, Instant.EPOCH, Optional.empty(), value,
                Optional.empty());
    }
}
