package dev.custombot.message;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Builds a {@link TimePicker}; see {@link TimePicker#builder(String)}. */
public final class TimePickerBuilder {

    private final String title;
    private final List<Timeslot> timeslots = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private Optional<String> id = Optional.empty();
    private Optional<String> style = Optional.empty();
    private Optional<String> imageid = Optional.empty();
    private String eventTitle;
    private OptionalInt timezoneOffset = OptionalInt.empty();
    private Optional<EventLocation> location = Optional.empty();

    TimePickerBuilder(String title) {
        this.title = title;
        this.eventTitle = title;
    }

    /** What tells the question apart. */
    public TimePickerBuilder id(String id) {
        this.id = Optional.of(id);
        return this;
    }

    /** The heading of the times, instead of the title. */
    public TimePickerBuilder eventTitle(String eventTitle) {
        this.eventTitle = eventTitle;
        return this;
    }

    /** The offset of the place's time zone, for showing the times; without it they are shown in the customer's time zone. */
    public TimePickerBuilder timezone(ZoneOffset offset) {
        this.timezoneOffset = OptionalInt.of(offset.getTotalSeconds() / 60);
        return this;
    }

    /** A time to choose; see {@link Timeslot#of}. */
    public TimePickerBuilder timeslot(String id, OffsetDateTime start, Duration duration) {
        return timeslot(Timeslot.of(id, start, duration));
    }

    /** A time to choose. */
    public TimePickerBuilder timeslot(Timeslot timeslot) {
        timeslots.add(timeslot);
        return this;
    }

    /** Where the appointment takes place. */
    public TimePickerBuilder location(EventLocation location) {
        this.location = Optional.of(location);
        return this;
    }

    /** The picture in the chat. */
    public TimePickerBuilder image(Image image) {
        this.imageid = Optional.of(image.imageid());
        images.add(image);
        return this;
    }

    /** The picture's size: {@code icon}, {@code small} or {@code large}. */
    public TimePickerBuilder style(String style) {
        this.style = Optional.of(style);
        return this;
    }

    /**
     * @throws IllegalArgumentException if a title or an id is blank, there is no timeslot, or the JSON is longer than
     *         {@value dev.custombot.Limits#CONTENT_LENGTH} characters
     */
    public TimePicker build() {
        return new TimePicker("timepicker", id, "1", style, imageid, title,
                new TimePicker.Event(timezoneOffset, eventTitle, timeslots, location, Map.of()), images, Map.of())
                .requireSendable();
    }
}
