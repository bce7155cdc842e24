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
        return lines().filter(line -> line.startsWith("custom_bot_messages_total") && line.contains("bot=\"" + bot + "\"")
                && line.contains("outcome=\"" + outcome + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }
}
