package dev.custombot.runtime.bot.dev.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Multi;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A page is told what is there, then what changes, also after a live reload. */
class WhoLooksMissesNothingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant AT = Instant.EPOCH;

    private final TrafficLog log = new TrafficLog(500);

    @Test
    void whatWasThereBeforeAndWhatComesAfter() {
        add("before", Step.CALLBACK.at(AT, "callback"));
        CompletableFuture<List<String>> told = log.watch().onItem()
                .transformToMultiAndConcatenate(news -> Multi.createFrom().iterable(lines(news)))
                .select().distinct().select().first(3).collect().asList().subscribeAsCompletionStage();

        add("after", Step.CALLBACK.at(AT, "callback"));
        add("before", Step.HANDLER.at(AT, "Bot#greet"));

        assertThat(told).succeedsWithin(PATIENCE).asInstanceOf(LIST).containsExactlyInAnyOrder("before 1", "after 1",
                "before 2");
    }

    @Test
    void whatHappensToAReplyIsOnTheLineOfItsMessage() {
        add("m", Step.CALLBACK.at(AT, "callback"));
        add("m", replies("r"));
        add("r", Step.HUB.at(AT, "sent"));

        assertThat(log.lines()).singleElement()
                .satisfies(line -> assertThat(line.steps()).extracting(step -> step.getString("kind"))
                        .containsExactly("callback", "replies", "hub"));
    }

    @Test
    void afterALiveReloadTheEarlierMessagesAreThere() {
        add("m", replies("r"));
        add("n", Step.CALLBACK.at(AT, "callback"));

        TrafficLog reloaded = new TrafficLog(500);
        reloaded.keep(log.kept());
        reloaded.add("default", "r", () -> head("r"), Step.HUB.at(AT, "sent"));
        reloaded.add("default", "o", () -> head("o"), Step.CALLBACK.at(AT, "callback"));

        assertThat(reloaded.lines())
                .extracting(line -> line.head().getString("message"), TrafficLine::number, TrafficLine::revision)
                .containsExactly(tuple("m", 1L, 2),
                        tuple("n", 2L, 1), tuple("o", 3L, 1));
    }

    @Test
    void oneBotsMessagesAreForgottenAndNoOthers() {
        add("m", replies("r"));
        log.add("shop", "n", () -> new TrafficHead("shop", "c", "n", "text", "customer", ""), Step.CALLBACK.at(AT, "callback"));

        log.forget("default");

        assertThat(log.lines()).extracting(line -> line.head().getString("bot")).containsExactly("shop");
    }

    @Test
    void aMessageThatCannotBeShownFailsNothing() {
        log.add("default", "m", () -> {
            throw new IllegalStateException("unreadable");
        }, Step.CALLBACK.at(AT, "callback"));

        assertThat(log.lines()).isEmpty();
    }

    private void add(String message, JsonObject step) {
        log.add("default", message, () -> head(message), step);
    }

    private static TrafficHead head(String message) {
        return new TrafficHead("default", "c", message, "text", "customer", "Hello");
    }

    private static JsonObject replies(String id) {
        return Step.REPLIES.at(AT, "1 reply").put("replies", new JsonArray().add(new JsonObject().put("id", id)));
    }

    private static List<String> lines(JsonObject news) {
        return news.getJsonArray("lines").stream().map(JsonObject.class::cast)
                .map(line -> line.getString("message") + " " + line.getInteger("revision")).toList();
    }
}
