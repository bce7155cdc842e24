package dev.custombot.runtime.hub.egain.callback;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The value of a record on the callbacks topic. */
public final class StoredMessage {

    public static final String METADATA = "metadata";
    public static final String MESSAGE = "message";

    private static final byte[] BEFORE_METADATA = "{\"metadata\":{".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BEFORE_MESSAGE = "},\"message\":".getBytes(StandardCharsets.UTF_8);

    private StoredMessage() {}

    /**
     * Puts the members of the envelope's metadata and one message of its body together.
     *
     * @param metadata {@code "name":value} pairs separated by commas, may be empty
     * @param body what holds the message from {@code start} to before {@code end}
     */
    public static byte[] join(byte[] metadata, byte[] body, int start, int end) {
        ByteBuffer value = ByteBuffer.allocate(
                BEFORE_METADATA.length + metadata.length + BEFORE_MESSAGE.length + end - start + 1);
        value.put(BEFORE_METADATA).put(metadata).put(BEFORE_MESSAGE).put(body, start, end - start).put((byte) '}');
        return value.array();
    }
}
