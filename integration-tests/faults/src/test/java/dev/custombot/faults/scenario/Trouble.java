package dev.custombot.faults.scenario;

import java.time.Duration;
import java.util.List;

import dev.custombot.faults.account.HubJournal;
import dev.custombot.faults.process.PlayedHub;

/**
 * A way in which the hub fails.
 *
 * @param fault as the emulator's control API has it
 * @param time how long it lasts
 * @param fewest how many requests must meet it in that time
 * @param status what the hub's journal has for those that met it
 */
record Trouble(String name, String fault, Duration time, int fewest, int status, String code) {

    /** With the longest pause of 500 ms the circuit breaker lets two requests through in a second at least, the hanging ones aside. */
    static List<Trouble> at(PlayedHub hub) {
        Duration brief = Duration.ofSeconds(6);
        return List.of(new Trouble("500", "\"status\":500", Duration.ofSeconds(60), 60, 500, hub.ill()),
                new Trouble("hang", "\"hangMillis\":600000", brief, 6, 0, "client gone"),
                new Trouble("reset", "\"reset\":true", brief, 12, 0, "connection closed"),
                new Trouble("reset after storing", "\"reset\":true,\"afterStoring\":true", brief, 12, 0, "connection closed"),
                new Trouble("429", "\"status\":429,\"retryAfterSeconds\":2", brief, 3, 429, hub.busy()));
    }

    List<HubJournal.Request> met(HubJournal journal, long begun, long ended) {
        return journal.requests().stream().filter(request -> request.arrival() >= begun && request.arrival() <= ended)
                .filter(request -> request.status() == status && request.code().equals(code)).toList();
    }
}
