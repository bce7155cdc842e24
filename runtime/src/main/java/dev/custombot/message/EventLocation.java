package dev.custombot.message;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import dev.custombot.RefusedReplyException;

/**
 * Where the appointment of a {@link TimePicker} takes place.
 *
 * @param latitude in degrees, -90 to 90
 * @param longitude in degrees, -180 to 180
 * @param radius in metres
 * @param title the place's name
 * @param otherFields what else the JSON has
 */
public record EventLocation(Optional<BigDecimal> latitude, Optional<BigDecimal> longitude, Optional<BigDecimal> radius,
        String title,
        @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

    public EventLocation {
        latitude = OrEmpty.optional(latitude);
        longitude = OrEmpty.optional(longitude);
        radius = OrEmpty.optional(radius);
        title = OrEmpty.text(title);
        otherFields = OrEmpty.fields(otherFields);
    }

    /** @throws IllegalArgumentException if the title is blank or the place is not on earth */
    public static EventLocation of(String title, double latitude, double longitude) {
        ContentChecks.text("The title of a location", title);
        // Written so that NaN is refused too.
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new RefusedReplyException("A location has a latitude from -90 to 90 and a longitude from -180 to 180");
        }
        return new EventLocation(Optional.of(BigDecimal.valueOf(latitude)), Optional.of(BigDecimal.valueOf(longitude)),
                Optional.empty(), title, Map.of());
    }

    /**
     * The place with its extent.
     *
     * @param metres from 0
     * @throws IllegalArgumentException if it is negative
     */
    public EventLocation withRadius(int metres) {
        if (metres < 0) {
            throw new RefusedReplyException("The radius of a location is 0 or more metres");
        }
        return new EventLocation(latitude, longitude, Optional.of(BigDecimal.valueOf(metres)), title, otherFields);
    }

    @Override
    public String toString() {
        return "EventLocation[]";
    }
}
