package dev.custombot.message;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import dev.custombot.MessageType;

/**
 * An appointment to choose a time for, the content of {@code richMessage.timepicker}.
 * <p>
 * Sent by the bot, the timeslots are on offer; received from a customer, they hold the one that was chosen.
 *
 * @param type what the hub's JSON calls this content, {@code timepicker}
 * @param id what tells the question apart, made by its sender
 * @param version of the structure, {@code 1}
 * @param style the picture's size: {@code icon}, {@code small} or {@code large}
 * @param imageid which of the images the customer sees
 * @param title what the customer sees in the chat
 * @param event the appointment
 * @param images the pictures
 * @param otherFields what else the JSON has
 */
public record TimePicker(String type, Optional<String> id, String version, Optional<String> style, Optional<String> imageid,
        String title, Event event, List<Image> images, @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields)
        implements
            RichContent {

    public TimePicker {
        type = OrEmpty.text(type);
        id = OrEmpty.optional(id);
        version = OrEmpty.text(version);
        style = OrEmpty.optional(style);
        imageid = OrEmpty.optional(imageid);
        title = OrEmpty.text(title);
        event = Objects.requireNonNullElse(event, Event.NONE);
        images = OrEmpty.list(images);
        otherFields = OrEmpty.fields(otherFields);
    }

    /**
     * An appointment to choose a time for.
     *
     * @throws IllegalArgumentException if the title is blank, there is no timeslot, or the JSON is longer than
     *         {@value dev.custombot.Limits#CONTENT_LENGTH} characters
     */
    public static TimePicker of(String title, Timeslot... timeslots) {
        TimePickerBuilder builder = builder(title);
        List.of(timeslots).forEach(builder::timeslot);
        return builder.build();
    }

    /** An appointment with a place, a picture or a time zone of its own. */
    public static TimePickerBuilder builder(String title) {
        return new TimePickerBuilder(title);
    }

    /** The times to choose from. */
    public List<Timeslot> timeslots() {
        return event.timeslots();
    }

    /** Where the appointment takes place. */
    public Optional<EventLocation> location() {
        return event.location();
    }

    /** The time that the customer chose; empty when the hub delivered none. */
    public Optional<Timeslot> selected() {
        return timeslots().stream().findFirst();
    }

    @Override
    public String messageType() {
        return MessageType.TIME_PICKER;
    }

    @Override
    public TimePicker requireSendable() {
        ContentChecks.text("The title of a time picker", title);
        ContentChecks.text("The title of a time picker's event", event.title());
        ContentChecks.some("A time picker", "timeslot", timeslots());
        timeslots().forEach(Timeslot::requireSendable);
        images.forEach(Image::requireSendable);
        return ContentChecks.fits(this);
    }

    @Override
    public String toString() {
        return "TimePicker[timeslots=" + timeslots().size() + "]";
    }

    /**
     * The appointment.
     *
     * @param timezoneOffset the place's offset from GMT in minutes; without it the times are shown in the customer's time zone
     * @param title the list's heading
     * @param timeslots the times to choose from, at least one when sent
     * @param location where it takes place
     * @param otherFields what else the JSON has
     */
    public record Event(OptionalInt timezoneOffset, String title, List<Timeslot> timeslots, Optional<EventLocation> location,
            @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

        static final Event NONE = new Event(OptionalInt.empty(), "", List.of(), Optional.empty(), Map.of());

        public Event {
            timezoneOffset = OrEmpty.number(timezoneOffset);
            title = OrEmpty.text(title);
            timeslots = OrEmpty.list(timeslots);
            location = OrEmpty.optional(location);
            otherFields = OrEmpty.fields(otherFields);
        }

        @Override
        public String toString() {
            return "Event[timeslots=" + timeslots.size() + "]";
        }
    }
}
