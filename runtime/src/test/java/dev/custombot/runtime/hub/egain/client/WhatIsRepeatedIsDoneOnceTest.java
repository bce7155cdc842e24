package dev.custombot.runtime.hub.egain.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import jakarta.ws.rs.core.Response;

import org.junit.jupiter.api.Test;

import dev.custombot.hub.HubRequestException;
import dev.custombot.hub.egain.Participant;

/** A call whose answer is lost or doubtful is made again as often as it takes to know that it is done, and what it does is done once. */
class WhatIsRepeatedIsDoneOnceTest {

    private static final String ID = "0a1b2c3d-0000-4000-8000-000000000001";
    private static final String NONE = "{\"participant\":[]}";
    private static final String AWAY = "{\"code\":\"503-100\"}";
    private static final String TAKEN = "{\"code\":\"400-138\"}";
    private static final String UNKNOWN = "{\"code\":\"404-101\"}";

    private final ScriptedApi api = new ScriptedApi();
    private final EgainConversationManager hub = api.client();

    @Test
    void whatIsCertainlyNotThereIsMadeAgain() {
        api.answers(503, AWAY).answers(200, NONE).answers(201, "{\"id\":\"" + ID + "\"}");

        assertThat(create()).isEqualTo(ID);
        assertThat(api.requests).hasSize(3);
    }

    @Test
    void whatIsThereIsWhatWasMade() {
        api.loses().answers(200, list(ID));

        assertThat(create()).isEqualTo(ID);
        assertThat(api.requests).hasSize(2);
    }

    @Test
    void whatCameLateIsFoundWhenItIsMadeAgain() {
        api.loses().answers(200, NONE).answers(400, TAKEN).answers(200, list(ID));

        assertThat(create()).isEqualTo(ID);
    }

    @Test
    void anothersOfTheSameNameIsNotTakenForIt() {
        api.answers(503, AWAY).answers(200, list("0a1b2c3d-0000-4000-8000-000000000002"));
        assertThatThrownBy(this::create).isInstanceOf(HubRequestException.class).hasMessageContaining("503-100");

        api.answers(400, TAKEN);
        assertThatThrownBy(this::create).hasMessageContaining("400-138");
    }

    @Test
    void aHubThatStaysAwayIsNotAskedForEver() {
        for (int i = 0; i < 4; i++) {
            api.answers(503, AWAY).answers(200, NONE);
        }
        assertThatThrownBy(this::create).hasMessageContaining("503-100");
        assertThat(api.requests.stream().filter(request -> request.startsWith("POST"))).hasSize(4);
    }

    @Test
    void whatAnEarlierTryMayHaveDeletedIsNotMissed() {
        api.loses().answers(404, UNKNOWN).answers(500, "").answers(404, UNKNOWN);

        hub.participants().blocking().delete(ID);
        hub.assets().delete(ID).await().indefinitely();
        assertThat(api.requests).hasSize(4);
    }

    @Test
    void whatNobodyCanHaveDeletedIsMissed() {
        api.answers(404, UNKNOWN).answers(429, "").answers(404, UNKNOWN);

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> hub.participants().blocking().delete(ID)).hasMessageContaining("404-101");
        }
    }

    @Test
    void itIsWaitedForAsLongAsTheHubSays() {
        api.answers(Response.status(429).entity("").header("Retry-After", "20").build()).answers(204, "")
                .answers(Response.status(429).entity("").header("Retry-After", "61").build());

        hub.participants().blocking().delete(ID);
        assertThat(api.pauses).containsExactly(Duration.ofSeconds(20));
        assertThatThrownBy(() -> hub.participants().blocking().delete(ID))
                .satisfies(error -> assertThat(((HubRequestException) error).retryAfter()).contains(Duration.ofSeconds(61)));
        assertThat(api.pauses).hasSize(1);
    }

    private String create() {
        return hub.participants().blocking().create(Participant.customBot("shop", ID));
    }

    private static String list(String application) {
        return "{\"participant\":[{\"id\":\"" + ID + "\",\"name\":\"shop\",\"type\":\"custom_bot\",\"active\":true,"
                + "\"created\":\"2026-01-01T10:00:00.000Z\",\"application\":{\"id\":\"" + application + "\"}}]}";
    }
}
