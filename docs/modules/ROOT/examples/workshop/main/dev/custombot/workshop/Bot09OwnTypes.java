package dev.custombot.workshop;

import java.time.LocalDate;

import dev.custombot.OnMessage;

// tag::bot09[]
/** Takes messages of a type of one's own: the JSON becomes a class of one's own, by Jackson. */
public class Bot09OwnTypes {

    /** What the page of the shop sends. */
    public record Rating(int stars, LocalDate visited) {}

    @OnMessage("custom.rating")
    String thank(Rating rating) {
        return rating.stars() >= 4 ? "Thank you for coming on " + rating.visited() + "!" : "What can we do better?";
    }
}
// end::bot09[]
