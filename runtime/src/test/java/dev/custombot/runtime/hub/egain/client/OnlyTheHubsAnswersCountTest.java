package dev.custombot.runtime.hub.egain.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.Reply;
import dev.custombot.hub.HubRequestException;
import dev.custombot.hub.egain.AcceptedMessage;
import dev.custombot.hub.egain.NewMessage;
import dev.custombot.hub.egain.Participant;

/** What stands between may answer anything with a 2xx: only an answer that the hub documents for the operation says that it is done. */
class OnlyTheHubsAnswersCountTest {

    private static final String ID = "0a1b2c3d-0000-4000-8000-000000000001";
    private static final String THERE = "{\"id\":\"" + ID
            + "\",\"name\":\"shop\",\"type\":\"custom_bot\",\"application\":{\"id\":\"" + ID + "\"}}";

    private final ScriptedApi api = new ScriptedApi();
    private final EgainConversationManager hub = api.client();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"200 | {\"code\":\"500-100\"}", "200 | <html>", "202 | ''", "200 | {}"})
    void aChangeIsConfirmedWithNoContent(int status, String body) {
        api.answers(200, THERE);
        Participant there = hub.participants().blocking().get(ID);
        api.answers(status, body);
        assertNotTheHubs(() -> hub.participants().blocking().update(there));
        api.answers(status, body);
        assertNotTheHubs(() -> hub.participants().blocking().delete(ID));
        api.answers(status, body);
        assertNotTheHubs(() -> hub.assets().delete(ID).await().indefinitely());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"code\":\"500-100\",\"developerMessage\":\"x\"}", "<html>",
            "{\"participant\":{}}"})
    void aListHasItsArrayOrSaysHowManyThereAre(String body) {
        api.answers(200, body);
        assertNotTheHubs(() -> hub.participants().blocking().list());
    }

    @Test
    void anEmptyListIsOne() {
        api.answers(200, "{\"participant\":[]}")
                .answers(200, "{\"paginationInfo\":{\"count\":0,\"pagenum\":1,\"pagesize\":25}}")
                .answers(204, "");
        for (int i = 0; i < 3; i++) {
            assertThat(hub.participants().blocking().list()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"code\":\"500-100\"}", "{\"name\":\"shop\"}"})
    void whatIsReadHasAnId(String body) {
        api.answers(200, body);
        assertNotTheHubs(() -> hub.participants().blocking().get(ID));
        api.answers(200, body);
        assertNotTheHubs(() -> hub.conversation(ID).await().indefinitely());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"code\":\"500-100\"}", "{\"messages\":{}}", "{\"messages\":{\"message\":[]}}",
            "{\"messages\":{\"message\":[{\"id\":\"1\",\"messageId\":\"another\",\"conversation\":{\"id\":\"c\"}}]}}"})
    void aMessageIsAcceptedWhenTheHubNamesIt(String body) {
        api.answers(202, body);
        assertNotTheHubs(() -> hub.send(List.of(NewMessage.into(ID, "m-1", Reply.text("hello")))).await().indefinitely());
        api.answers(202, "{\"messages\":{\"message\":[{\"id\":\"1\",\"messageId\":\"m-1\",\"conversation\":{\"id\":\"c\"}}]}}");
        assertThat(hub.send(List.of(NewMessage.into(ID, "m-1", Reply.text("hello")))).await().indefinitely())
                .extracting(AcceptedMessage::messageId).containsExactly("m-1");
    }

    private static void assertNotTheHubs(ThrowingCallable call) {
        assertThatThrownBy(call).asInstanceOf(type(HubRequestException.class)).satisfies(error -> {
            assertThat(error.code()).isEqualTo(HubRequestException.NOT_THE_HUBS);
            assertThat(error.mayBeDone()).isTrue();
        });
    }
}
