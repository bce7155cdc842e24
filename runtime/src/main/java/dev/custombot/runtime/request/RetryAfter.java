package dev.custombot.runtime.request;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the HTTP header: a number of seconds, or a date. */
public final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private RetryAfter() {}

    /**
     * What time it is for who answers: a date says how long to wait only by their clock.
     *
     * @param date the header Date; may be null
     */
    public static Instant now(String date, Instant otherwise) {
        try {
            return date == null ? otherwise : dateOf(date.strip());
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    private static Instant dateOf(String date) {
        return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    /**
     * Empty without a header, and for one that cannot be read or lies in the past.
     *
     * @param header may be null
     */
    public static Optional<Duration> read(String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        String value = header.strip();
        try {
            Duration wait = SECONDS.matcher(value).matches()
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(now, dateOf(value));
            return Optional.of(wait).filter(duration -> !duration.isNegative() && !duration.isZero());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
