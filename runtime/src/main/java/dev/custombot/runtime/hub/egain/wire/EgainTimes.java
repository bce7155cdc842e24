package dev.custombot.runtime.hub.egain.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Times in the two forms that the hub uses: {@code 2021-04-02T19:59:07.654Z} and {@code 2022-07-09 20:01:15.521} in GMT. */
public final class EgainTimes {

    private EgainTimes() {}

    /** Empty for what is in neither form. */
    public static Optional<Instant> parse(String text) {
        try {
            if (text.length() > 10 && text.charAt(10) == ' ') {
                return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC));
            }
            return Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
