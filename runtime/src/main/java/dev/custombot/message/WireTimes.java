package dev.custombot.message;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Optional;

import dev.custombot.RefusedReplyException;

/** Times as contents hold them, {@code 2027-03-31T17:00+0000}, and as close to it as others may write them. */
final class WireTimes {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxx");

    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']HH:mm[:ss]").appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX][XX][X]").parseDefaulting(ChronoField.OFFSET_SECONDS, 0).toFormatter();

    private WireTimes() {}

    /** @throws IllegalArgumentException if the time is not at a full minute, which the form cannot say */
    static String write(String what, OffsetDateTime time) {
        if (time.getSecond() != 0 || time.getNano() != 0 || time.getOffset().getTotalSeconds() % 60 != 0) {
            throw new RefusedReplyException(what + " must be at a full minute, since it is sent without seconds");
        }
        return WRITTEN.format(time);
    }

    /** Empty if the text is no time; a time without an offset is in GMT. */
    static Optional<OffsetDateTime> time(String text) {
        try {
            return Optional.of(READ.parse(text, OffsetDateTime::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Empty if the text is no date such as {@code 2027-03-31}. */
    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
