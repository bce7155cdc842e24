package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.deployment.emulator.conversation.HubState;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The emulated hub refuses what the real one refuses, with the same codes. */
class HubRulesTest {

    private static final HubEmulator EMULATOR = new HubEmulator(
            HubEmulatorOptions.forCallback(URI.create("http://localhost:1/callback")));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static String token;

    @BeforeAll
    static void start() throws Exception {
        EMULATOR.start();
        HttpResponse<String> answer = CLIENT.send(HttpRequest.newBuilder(URI.create(EMULATOR.tokenUrl()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + EMULATOR.clientId()
                        + "&client_secret=" + EMULATOR.clientSecret()))
                .build(), BodyHandlers.ofString());
        token = new JsonObject(answer.body()).getString("access_token");
    }

    @AfterAll
    static void stop() {
        EMULATOR.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"{\"type\":null}; 400-143", "{\"type\":{\"value\":\"nonsense\"}}; 400-196",
            "{\"type\":{\"value\":\"agent.join\"}}; 400-199", "{\"conversation\":null}; 400-143",
            "{\"sender\":{\"type\":\"custom_bot\"}}; 400-143", "{\"sender\":{\"type\":\"customer\"}}; 400-196",
            "{\"content\":null}; 400-143", "{\"content\":{\"text\":\"\"}}; 400-196",
            "{\"content\":{\"text\":\"a\",\"html\":\"b\"}}; 400-196", "{\"messageId\":\"\"}; 400-196",
            "{\"type\":{\"value\":\"richMessage.form\"},\"content\":{\"json\":\"{nope\"}}; 400-196",
            "{\"conversation\":{\"id\":\"nobody-knows-it\"}}; 400-630", "{\"attachments\":{\"attachment\":[{}]}}; 400-143",
            "{\"type\":\"text\"}; 400-196", "{\"sender\":7}; 400-196", "{\"conversation\":{\"id\":\"rules\"}}; 400-630",
            "{\"attachments\":{\"attachment\":[]}}; 400-143", "{\"attributes\":{\"attribute\":[]}}; 400-143",
            "{\"colour\":\"blue\"}; 400-420", "{\"conversation\":{\"id\":\"rules\",\"colour\":\"blue\"}}; 400-420",
            "{\"content\":{\"xml\":\"<a/>\"}}; 400-196", "{\"parent\":{\"messageId\":\"m\"}}; 400-143",
            "{\"conversation\":{\"id\":\"rules\",\"clientInfo\":{\"timeOffset\":721}}}; 400-196",
            "{\"conversation\":{\"id\":\"rules\",\"lookupContact\":\"fax\"}}; 400-196",
            "{\"recipients\":{\"recipient\":[{\"type\":\"nobody\"}]}}; 400-196",
            "{\"attributes\":{\"attribute\":[{\"name\":\"a\",\"value\":\"b\",\"object\":\"shop\"}]}}; 400-196"})
    void brokenMessages(String change, String code) throws Exception {
        assertThat(send(message("rules").mergeIn(new JsonObject(change)))).isEqualTo(code);
    }

    @Test
    void overLongFields() throws Exception {
        assertThat(send(message("rules").put("messageId", "x".repeat(256)))).isEqualTo("400-358");
        assertThat(send(message("rules").put("content", new JsonObject().put("text", "x".repeat(10_001)))))
                .isEqualTo("400-358");
    }

    @Test
    void oneToTenMessages() throws Exception {
        JsonObject[] eleven = new JsonObject[11];
        java.util.Arrays.setAll(eleven, i -> message("rules"));
        assertThat(send(eleven)).isEqualTo("400-358");
        assertThat(send()).isEqualTo("400-143");
    }

    @Test
    void aRequestIsTakenWholeOrNotAtAll() throws Exception {
        JsonObject good = message("whole").put("messageId", "m-1");
        assertThat(send(good, message("whole").put("type", null))).isEqualTo("400-143");
        assertThat(send(good)).isEqualTo("202");
        assertThat(send(good)).isEqualTo("400-138");
    }

    @Test
    void afterAHandOverAndAfterTheEnd() throws Exception {
        assertThat(send(message("over").put("type", new JsonObject().put("value", "escalation.transfer")))).isEqualTo("202");
        assertThat(send(message("over"))).isEqualTo("400-240");
        assertThat(send(message("end").put("type", new JsonObject().put("value", "conversation.end")))).isEqualTo("202");
        assertThat(send(message("end"))).isEqualTo("400-630");
    }

    /** No contract says which comes first. */
    @Test
    void theStateMayComeBeforeRepetitions() throws Exception {
        JsonObject escalation = message("lost").put("messageId", "m-1").put("type",
                new JsonObject().put("value", "escalation.transfer"));
        assertThat(send(escalation)).isEqualTo("202");
        assertThat(send(escalation)).isEqualTo("400-138");

        control("PUT", "/control/rules", "{\"stateFirst\":true}");
        assertThat(send(escalation)).isEqualTo("400-240");
        JsonObject text = message("open").put("messageId", "m-1");
        assertThat(send(text)).isEqualTo("202");
        assertThat(send(text)).isEqualTo("400-138");

        control("PUT", "/control/rules", "{\"stateFirst\":false}");
        assertThat(send(escalation)).isEqualTo("400-138");
    }

    private static void control(String method, String path, String body) throws Exception {
        CLIENT.send(HttpRequest.newBuilder(URI.create(EMULATOR.url() + path)).method(method, BodyPublishers.ofString(body))
                .build(), BodyHandlers.discarding());
    }

    @Test
    void withoutAToken() throws Exception {
        String valid = token;
        token = "nothing";
        assertThat(send(message("rules"))).isEqualTo("401-104");
        token = valid;
    }

    private static JsonObject message(String conversation) {
        try {
            CLIENT.send(HttpRequest.newBuilder(URI.create(EMULATOR.url() + "/control/conversations/" + conversation
                    + "/messages")).POST(BodyPublishers.ofString("{\"type\":\"text\",\"text\":\"hi\",\"times\":0}")).build(),
                    BodyHandlers.discarding());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new JsonObject().put("type", new JsonObject().put("value", "text"))
                .put("conversation", new JsonObject().put("id", HubState.idOf(conversation)))
                .put("sender", new JsonObject().put("type", "custom_bot").put("participant", new JsonObject().put("name", "b")))
                .put("content", new JsonObject().put("text", "hello"));
    }

    private static String send(JsonObject... messages) throws Exception {
        JsonArray array = new JsonArray();
        for (JsonObject message : messages) {
            message.getMap().values().removeIf(java.util.Objects::isNull);
            array.add(message);
        }
        HttpResponse<String> answer = CLIENT.send(HttpRequest
                .newBuilder(URI.create(EMULATOR.hubUrl() + "/conversations/messages"))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers
                        .ofString(new JsonObject().put("messages", new JsonObject().put("message", array)).encode()))
                .build(), BodyHandlers.ofString());
        return answer.statusCode() == 202 ? "202" : new JsonObject(answer.body()).getString("code");
    }
}
