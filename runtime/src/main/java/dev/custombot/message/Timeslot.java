package dev.custombot.message;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import dev.custombot.RefusedReplyException;

/**
 * A time to choose in a {@link TimePicker}.
 *
 * @param duration how long it lasts, in seconds
 * @param startTime when it begins, such as {@code 2027-03-31T17:00+0000}
 * @param id what tells the time apart, given back when it is chosen
 * @param otherFields what else the JSON has
 */
public record Timeslot(String duration, String startTime, String id,
        @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

    public Timeslot {
        duration = OrEmpty.text(duration);
        startTime = OrEmpty.text(startTime);
        id = OrEmpty.text(id);
        otherFields = OrEmpty.fields(otherFields);
    }

    /**
     * A time to choose.
     *
     * @param start at a full minute, since the hub's form has no seconds
     * @param duration in full seconds, at least one
     * @throws IllegalArgumentException if the id is blank, or the start or the duration cannot be said
     */
    public static Timeslot of(String id, OffsetDateTime start, Duration duration) {
        if (duration.getSeconds() < 1 || duration.getNano() != 0) {
            throw new RefusedReplyException("The duration of a timeslot must be 1 or more full seconds");
        }
        return new Timeslot(String.valueOf(duration.getSeconds()), WireTimes.write("The start of a timeslot", start), id,
                Map.of()).requireSendable();
    }

    /** When it begins; empty if {@code startTime} is no time. Without an offset it is taken as GMT. */
    public Optional<OffsetDateTime> start() {
        return WireTimes.time(startTime);
    }

    /** How long it lasts; empty if {@code duration} is no number of seconds. */
    public Optional<Duration> length() {
        try {
            return Optional.of(Duration.ofSeconds(Long.parseLong(duration.strip())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    Timeslot requireSendable() {
        ContentChecks.text("The id of a timeslot", id);
        ContentChecks.text("The startTime of a timeslot", startTime);
        ContentChecks.text("The duration of a timeslot", duration);
        return this;
    }

    @Override
    public String toString() {
        return "Timeslot[]";
    }
}
