package dev.custombot.runtime.bot.dev.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Whatever passes, the memory that it takes is bounded. */
class OnlyTheNewestMessagesAreKeptTest {

    private static final Instant AT = Instant.EPOCH;

    private final TrafficLog log = new TrafficLog(3);

    @Test
    void ofManyMessages() {
        IntStream.range(0, 10).forEach(i -> add("m" + i, Step.CALLBACK.at(AT, "callback")));

        assertThat(log.lines()).extracting(line -> line.head().getString("message")).containsExactly("m7", "m8", "m9");
    }

    @Test
    void andOfManyStepsTheNewest() {
        IntStream.range(0, 100).forEach(i -> add("m", Step.HANDLER.at(AT, "run " + i)));

        TrafficLine line = log.lines().get(0);
        assertThat(line.revision()).isEqualTo(100);
        assertThat(line.steps()).hasSize(40).last().extracting(step -> step.getString("what")).isEqualTo("run 99");
    }

    @Test
    void ofALongContentTheBeginning() {
        assertThat(Said.beginning("x".repeat(1_000_000))).hasSize(2_001).endsWith("…");
    }

    @Test
    void andNothingOfTheRepliesOfWhatWasForgotten() {
        add("m", Step.REPLIES.at(AT, "1 reply").put("replies", new JsonArray().add(new JsonObject().put("id", "r"))));
        IntStream.range(0, 3).forEach(i -> add("m" + i, Step.CALLBACK.at(AT, "callback")));

        add("r", Step.HUB.at(AT, "sent"));

        assertThat(log.lines()).extracting(line -> line.head().getString("message")).containsExactly("m1", "m2", "r");
    }

    private void add(String message, JsonObject step) {
        log.add("default", message, () -> new TrafficHead("default", "c", message, "text", "customer", "Hello"), step);
    }
}
