package dev.custombot.runtime;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that follow from what they name: the same for the same, another one for anything else. By SHA-256, as version 8 of RFC 9562 lets one. */
public final class NamedIds {

    private static final long VERSION = 0x8000L;
    private static final long WITHOUT_VERSION = ~0xF000L;
    private static final long VARIANT = 1L << 63;
    private static final long WITHOUT_VARIANT = -1L >>> 2;

    private NamedIds() {}

    public static UUID of(String name) {
        return of(name.getBytes(StandardCharsets.UTF_8));
    }

    public static UUID of(byte[] name) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(name));
        return new UUID(hash.getLong() & WITHOUT_VERSION | VERSION, hash.getLong() & WITHOUT_VARIANT | VARIANT);
    }
}
