package dev.custombot.deployment.emulator.brevo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vertx.core.json.JsonObject;

/** A wrong key, an account that may not, too many requests, and what else a test wants to go wrong. */
class ErrorsOfTheAccountTest {

    @RegisterExtension
    final BrevoEmulator brevo = new BrevoEmulator();

    private JsonObject message;

    @BeforeEach
    void aVisitor() {
        brevo.hub().say("c-1", "hello");
        message = BrevoEmulator.BOT.copy().put("visitorId", brevo.visitor()).put("text", "hi");
    }

    @Test
    void aWrongKey() {
        assertError(brevo.call("another-key", "POST", "messages", message), 401, "unauthorized");
        assertError(brevo.hub().send(brevo.hub().request("/v3/conversations/messages")
                .POST(BodyPublishers.ofString(message.encode()))), 401, "unauthorized");
        assertThat(brevo.replies()).isEmpty();
    }

    @Test
    void aKeyThatIsReplaced() {
        brevo.control("POST", "hub-tokens/revoke", new JsonObject());
        assertError(send(), 401, "unauthorized");

        brevo.control("PUT", "api-key", new JsonObject().put("key", "new-key"));

        assertThat(brevo.call("new-key", "POST", "messages", message).statusCode()).isEqualTo(200);
        assertError(send(), 401, "unauthorized");
    }

    @Test
    void anAccountThatMayNot() {
        fault("\"status\":402");

        assertError(send(), 402, "not_enough_credits");
        assertThat(send().statusCode()).isEqualTo(200);
    }

    @Test
    void aPlanWithoutTheApi() {
        brevo.rule("withoutApi", true);

        assertError(send(), 402, "not_enough_credits");
        assertError(brevo.call("POST", "agentOnlinePing", BrevoEmulator.BOT), 402, "not_enough_credits");
        assertThat(brevo.replies()).isEmpty();
    }

    @Test
    void aRuleThatTheAccountDoesNotHave() {
        HttpResponse<String> refused = brevo.hub().send(brevo.hub().request("/control/rules")
                .PUT(BodyPublishers.ofString("{\"plan\":\"enterprise\"}")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(refused.body()).getString("detail")).contains("\"plan\"", "requestsPerHour");
    }

    @Test
    void anAddressThatTheAccountDoesNotKnow() {
        brevo.rule("unknownAddress", true);

        HttpResponse<String> refused = send();

        assertError(refused, 401, "unauthorized");
        assertThat(new JsonObject(refused.body()).getString("message")).contains("IP");
        assertError(brevo.call("another-key", "POST", "messages", message), 401, "unauthorized");
    }

    @ParameterizedTest
    @CsvSource({"GET, messages", "POST, messages/any", "PATCH, pushedMessages/any", "DELETE, pushedMessages",
            "GET, agentOnlinePing", "POST, visitorGroup"})
    void aMethodThatIsNotThere(String method, String path) {
        assertError(brevo.call(method, path, null), 405, "method_not_allowed");
    }

    @Test
    void tooManyRequests() {
        brevo.rule("requestsPerHour", 2);
        assertThat(send().headers().firstValue("x-sib-ratelimit-remaining")).contains("1");
        assertThat(brevo.call("POST", "agentOnlinePing", BrevoEmulator.BOT).headers().firstValue("x-sib-ratelimit-remaining"))
                .contains("0");
        HttpResponse<String> refused = send();

        assertError(refused, 429, "too_many_requests");
        assertThat(refused.headers().firstValue("x-sib-ratelimit-limit")).contains("2");
        assertThat(refused.headers().firstValueAsLong("x-sib-ratelimit-reset").getAsLong()).isBetween(3_500L, 3_600L);
        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void aWaitThatWasAskedFor() {
        fault("\"status\":429,\"retryAfterSeconds\":7");

        HttpResponse<String> refused = send();

        assertError(refused, 429, "too_many_requests");
        assertThat(refused.headers().firstValue("x-sib-ratelimit-reset")).contains("7");
    }

    @Test
    void aLostAnswer() {
        fault("\"status\":500,\"afterStoring\":true");

        assertThat(send().statusCode()).isEqualTo(500);
        assertThat(brevo.replies()).hasSize(1);
    }

    @Test
    void aFaultIsForTheRequestsThatAreMeant() {
        brevo.control("POST", "faults", new JsonObject().put("target", "ping").put("status", 500));
        brevo.control("POST", "faults", new JsonObject().put("target", "operations").put("status", 422));

        assertThat(send().statusCode()).isEqualTo(200);
        assertThat(brevo.call("POST", "agentOnlinePing", BrevoEmulator.BOT).statusCode()).isEqualTo(500);
        assertError(brevo.call("GET", "messages/any", null), 422, "unprocessable_entity");
    }

    @Test
    void aChannelThatDoesNotGetTheMessage() {
        brevo.rule("forwardingError", "outside of the 24 hours");

        JsonObject status = new JsonObject(send().body()).getJsonObject("forwardedToSourceStatus");

        assertThat(status.getBoolean("isSuccess")).isFalse();
        assertThat(status.getString("error")).isEqualTo("outside of the 24 hours");
    }

    @Test
    void aResetEndsAllOfIt() {
        brevo.rule("requestsPerHour", 0);
        brevo.control("POST", "hub-tokens/revoke", new JsonObject());
        brevo.control("POST", "reset", new JsonObject());

        assertThat(send().statusCode()).isEqualTo(200);
    }

    @Test
    void whatACustomerCannotSayAtBrevo() {
        JsonObject refused = brevo.hub().post("/control/conversations/c-1/messages",
                "{\"type\":\"richMessage.quickreply\",\"json\":{}}");

        assertThat(refused.getString("detail")).contains("richMessage.quickreply");
    }

    @Test
    void requestsAreShown() {
        send();
        brevo.call("POST", "agentOnlinePing", BrevoEmulator.BOT);

        List<Object> shown = brevo.hub().get("/control/requests").getJsonArray("requests").stream()
                .map(request -> (Object) (((JsonObject) request).getString("summary") + " "
                        + ((JsonObject) request).getInteger("status") + " " + ((JsonObject) request).getBoolean("sends")))
                .toList();
        assertThat(shown).containsExactly("POST /conversations/messages 200 true",
                "POST /conversations/agentOnlinePing 201 false");
    }

    private HttpResponse<String> send() {
        return brevo.call("POST", "messages", message);
    }

    private void fault(String members) {
        brevo.hub().post("/control/faults", "{\"target\":\"messages\"," + members + "}");
    }

    private static void assertError(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo(code);
        assertThat(new JsonObject(answer.body()).getString("message")).isNotBlank();
    }
}
