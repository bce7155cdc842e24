package dev.custombot.runtime.hub.brevo.shown;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.MessageType;
import dev.custombot.message.EventLocation;
import dev.custombot.message.TimePicker;
import dev.custombot.message.TimePicker.Event;
import dev.custombot.message.Timeslot;

/** Times for an appointment, one of which may be chosen. They are written as everybody reads them, since nobody knows the customer's zone. */
record TimeOffer(TimePicker content) implements Offer {

    private static final int MOST_MINUTES = 18 * 60;
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** The times, without pictures. */
    static Offered of(TimePicker content) {
        TimeOffer offer = new TimeOffer(with(content, content.timeslots()));
        List<String> lines = new ArrayList<>(List.of(content.title(),
                content.event().title().equals(content.title()) ? "" : content.event().title(),
                content.location().map(EventLocation::title).orElse("")));
        lines.addAll(offer.choices().lines());
        return new Offered(Lines.of(lines), offer);
    }

    @Override
    public Optional<Meaning> meaning(String text, boolean givesUp) {
        return choices().chosen(text).map(places -> new Meaning.Content(MessageType.TIME_PICKER,
                with(content, places.stream().map(content.timeslots()::get).toList()).toJson()));
    }

    @Override
    public void write(ObjectNode json) {
        OfferJson.write(json, content);
    }

    private Choices choices() {
        return new Choices(content.timeslots().stream().map(this::title).toList(), false);
    }

    /** In the place's own zone if it is known; otherwise with the zone that it is said in. */
    private String title(Timeslot slot) {
        Optional<ZoneOffset> place = content.event().timezoneOffset().stream().boxed()
                .filter(minutes -> Math.abs(minutes) <= MOST_MINUTES)
                .map(minutes -> ZoneOffset.ofTotalSeconds(minutes * 60)).findFirst();
        return slot.start().map(start -> place.map(start::withOffsetSameInstant).orElse(start))
                .map(start -> DAY_AND_TIME.format(start) + slot.length().map(length -> until(start, length)).orElse("")
                        + (place.isPresent() ? "" : zone(start.getOffset())))
                .orElse(slot.startTime());
    }

    private static String until(OffsetDateTime start, Duration length) {
        OffsetDateTime end = start.plus(length);
        return "–" + (end.toLocalDate().equals(start.toLocalDate()) ? TIME : DAY_AND_TIME).format(end);
    }

    private static String zone(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? " UTC" : " UTC" + offset.getId();
    }

    private static TimePicker with(TimePicker content, List<Timeslot> slots) {
        Event event = content.event();
        return new TimePicker(content.type(), content.id(), content.version(), content.style(), Optional.empty(),
                content.title(), new Event(event.timezoneOffset(), event.title(), slots, event.location(), event.otherFields()),
                List.of(), content.otherFields());
    }
}
