package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.vertx.core.json.JsonObject;

/** The next requests of the bot go wrong in the way that was asked for, and no others. */
class FaultsTest {

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture();

    @BeforeEach
    void aConversation() {
        hub.say("c-1", "hello");
    }

    @Test
    void aStatusForSomeRequests() {
        fault("\"count\":2,\"status\":503,\"code\":\"503-100\",\"retryAfterSeconds\":1");
        String token = hub.token();
        HttpResponse<String> first = hub.reply(token, "c-1", "m");

        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(first.body()).contains("503-100");
        assertThat(first.headers().firstValue("Retry-After")).contains("1");
        assertThat(hub.reply(token, "c-1", "m").statusCode()).isEqualTo(503);
        assertThat(hub.reply(token, "c-1", "m").statusCode()).isEqualTo(202);
    }

    @Test
    void aLostAnswer() {
        fault("\"status\":503,\"afterStoring\":true");
        String token = hub.token();

        assertThat(hub.reply(token, "c-1", "m").statusCode()).isEqualTo(503);
        assertThat(hub.reply(token, "c-1", "m").body()).contains("400-138");
        assertThat(hub.get("/control/replies?conversation=c-1").getJsonArray("replies")).hasSize(1);
    }

    @Test
    void aPageForPeopleInsteadOfTheHub() {
        fault("\"status\":200,\"page\":true");
        String token = hub.token();
        HttpResponse<String> page = hub.reply(token, "c-1", "m");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(hub.get("/control/replies?conversation=c-1").getJsonArray("replies")).isEmpty();
        assertThat(hub.reply(token, "c-1", "m").statusCode()).isEqualTo(202);
    }

    @Test
    void aLateAnswerIsTheTrueOne() {
        fault("\"hangMillis\":200");
        long started = System.nanoTime();

        assertThat(hub.reply(hub.token(), "c-1", "m").statusCode()).isEqualTo(202);
        assertThat(System.nanoTime() - started).isGreaterThanOrEqualTo(200_000_000);
    }

    @Test
    void aClientThatGivesUpWaitingFindsNothingStored() {
        fault("\"hangMillis\":60000");
        String token = hub.token();
        assertThatThrownBy(() -> hub.reply(token, "c-1", "m", Duration.ofSeconds(2))).isInstanceOf(UncheckedIOException.class);

        await().until(() -> statuses().equals(List.of(0)));
        assertThat(hub.reply(token, "c-1", "m").statusCode()).isEqualTo(202);
    }

    @Test
    void anAnswerThatIsNotTheHubs() {
        fault("\"status\":302,\"code\":\"\"");

        assertThat(hub.reply(hub.token(), "c-1", "m").statusCode()).isEqualTo(302);
    }

    @Test
    void aPageOfAGateway() {
        fault("\"status\":502,\"page\":true");
        HttpResponse<String> answer = hub.reply(hub.token(), "c-1", "m");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void aClosedConnection() {
        fault("\"reset\":true");
        String token = hub.token();

        assertThatThrownBy(() -> hub.reply(token, "c-1", "m")).isInstanceOf(UncheckedIOException.class);
        assertThat(statuses()).startsWith(0);
    }

    @Test
    void theTokenEndpoint() {
        hub.post("/control/faults", "{\"target\":\"token\",\"status\":500}");

        assertThat(hub.token()).isNull();
        assertThat(hub.token()).isNotNull();
    }

    @Test
    void clearedFaultsDoNotHappen() {
        fault("\"count\":9,\"status\":500");
        hub.send(hub.request("/control/faults").DELETE());

        assertThat(hub.reply(hub.token(), "c-1", "m").statusCode()).isEqualTo(202);
    }

    private void fault(String members) {
        hub.post("/control/faults", "{\"target\":\"messages\"," + members + "}");
    }

    private List<Integer> statuses() {
        return hub.get("/control/requests").getJsonArray("requests").stream()
                .map(request -> ((JsonObject) request).getInteger("status")).toList();
    }
}
