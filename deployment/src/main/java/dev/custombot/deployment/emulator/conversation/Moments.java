package dev.custombot.deployment.emulator.conversation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time as the hub writes them: UTC, always with milliseconds. */
public final class Moments {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);

    private Moments() {}

    public static String now() {
        return of(Instant.now());
    }

    public static String of(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).format(FORMAT);
    }
}
