package dev.custombot.bots;

import static io.restassured.RestAssured.get;

import java.util.stream.Stream;

/** The meters as they are scraped. */
final class Meters {

    private Meters() {}

    static Stream<String> lines() {
        return get("/q/metrics").asString().lines();
    }

    /** The bot's messages with the outcome, of all types. */
    static double messages(String bot, String outcome) {
        return sum("custom_bot_messages_total", "bot=\"" + bot + "\"", "outcome=\"" + outcome + "\"");
    }

    /** Those with messages that something is still to become of, of all bots. */
    static double conversationsUnderWay() {
        return sum("custom_bot_lanes{");
    }

    private static double sum(String name, String... labels) {
        return lines().filter(line -> line.startsWith(name) && Stream.of(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }
}
