package dev.custombot.runtime.hub.egain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.conversation.Attribute;
import dev.custombot.hub.egain.Authentication;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.egain.registration.FakeCallback.Answer;

/** Only who was authenticated is told that there is no message: whatever else is answered says nothing of what the hub is to show. */
class WhatIsAnsweredBeforeAuthenticationIsNoAcceptanceTest {

    private FakeCallback callback;

    @BeforeEach
    void listen() throws IOException {
        callback = new FakeCallback();
    }

    @AfterEach
    void close() {
        callback.close();
    }

    @Test
    void thatThereIsNoMessageIsOne() {
        callback.accepted.add("Basic aHViOm5ldw== k-2");

        assertThat(refusal()).isEmpty();
    }

    @Test
    void aHeadThatIsRefusedIsNone() {
        callback.unseen = Optional.of(new Answer(400,
                CallbackProblem.malformed("authorization stands in the headers more than once").body()));

        assertThat(refusal().orElseThrow()).contains("the callback answers 400");
    }

    @ParameterizedTest
    @CsvSource({"400, ''", "400, <html>", "400, []", "400, {\"field\":\"metadata\"}", "200, <html>please log in</html>",
            "202, ''", "204, ''", "302, ''"})
    void norIsWhatSomebodyElseAnswers(int status, String body) {
        callback.unseen = Optional.of(new Answer(status, body));

        assertThat(refusal().orElseThrow()).contains("the callback answers " + status).doesNotContain("html", "metadata");
    }

    private Optional<String> refusal() {
        CallbackClients clients = CallbackClients.of(HttpClient::newHttpClient);
        return new CallbackQuestion(callback.address("/callback"), clients, clients)
                .refusal(Authentication.basic("door", "hub", "new"), List.of(Attribute.of("X-Key", "k-2")));
    }
}
