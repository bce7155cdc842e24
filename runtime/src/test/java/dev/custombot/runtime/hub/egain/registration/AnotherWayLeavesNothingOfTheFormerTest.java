package dev.custombot.runtime.hub.egain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.custombot.conversation.Attribute;
import dev.custombot.hub.egain.Authentication;
import dev.custombot.hub.egain.ConversationManager;
import dev.custombot.hub.egain.TokenRequest;
import dev.custombot.runtime.hub.egain.client.Kinds;
import dev.custombot.runtime.hub.egain.client.ScriptedApi;

/** When the hub is to authenticate in another way, what it showed before is not left there: neither used on, nor kept as a secret. */
class AnotherWayLeavesNothingOfTheFormerTest {

    private static final String BASIC = "\"type\":\"basic\",\"basicAuth\":{\"username\":\"hub\",\"password\":\"old-secret\"}";
    private static final String OAUTH2_FIELDS = "\"oauth2\":{\"tokenRequestUrl\":\"https://id.example/token\",\"method\":\"POST\","
            + "\"headers\":[{\"name\":\"Accept\",\"value\":\"application/json\"}],\"payload\":\"client_secret=old\","
            + "\"accessTokenPath\":\"$.access_token\"}";

    private final ScriptedApi api = new ScriptedApi();
    private final ConversationManager hub = api.client();

    @Test
    void aTokenInsteadOfAPassword() {
        there(BASIC);
        assertThat(registration(oauth2()).plan().text()).contains("- basicAuth.password = (secret)",
                "+ oauth2.payload = (secret)");
        there(BASIC);
        api.answers(204, "");
        registration(oauth2()).apply(change -> {});

        assertThat(api.requests.get(2)).startsWith("PUT authentications/").contains("\"oauth2\"", "\"colour\":\"blue\"")
                .doesNotContain("basicAuth", "old-secret");
    }

    @Test
    void aPasswordInsteadOfAToken() {
        there("\"type\":\"oauth2\"," + OAUTH2_FIELDS);
        api.answers(204, "");
        registration(Authentication.basic("door", "hub", "new")).apply(change -> {});

        assertThat(api.requests.get(1)).contains("basicAuth").doesNotContain("oauth2", "client_secret");
    }

    @Test
    void whatIsLeftOfAFormerOneIsSeenAndTakenAway() {
        there(BASIC + "," + OAUTH2_FIELDS);
        assertThat(registration(Authentication.basic("door", "hub", "old-secret")).plan().text())
                .contains("- oauth2.payload = (secret)");
        there(BASIC + "," + OAUTH2_FIELDS);
        api.answers(204, "");
        registration(Authentication.basic("door", "hub", "old-secret")).apply(change -> {});

        assertThat(api.requests.get(2)).contains("old-secret").doesNotContain("oauth2");
    }

    @Test
    void theTypedClientLeavesNothingEither() {
        there(BASIC + "," + OAUTH2_FIELDS);
        Authentication found = hub.authentications().blocking().find("door").orElseThrow();
        api.answers(204, "");
        hub.authentications().blocking().update(found.withActive(false));

        assertThat(api.requests.get(1)).contains("basicAuth").doesNotContain("oauth2");
    }

    private void there(String method) {
        api.answers(200,
                "{\"authentication\":[{\"id\":\"0a1b2c3d-0000-4000-8000-000000000001\",\"name\":\"door\",\"colour\":\"blue\","
                        + method + "}],\"paginationInfo\":{\"count\":1,\"pagenum\":1,\"pagesize\":25}}");
    }

    private static Authentication oauth2() {
        return Authentication.oauth2("door", new TokenRequest("https://id.example/token", "POST",
                List.of(Attribute.of("Accept", "application/json")), "client_secret=new", "$.access_token"));
    }

    private Registration registration(Authentication wanted) {
        return new Registration(List.of(new Declared<>(Kinds.AUTHENTICATION, hub.authentications(), "door", ids -> wanted)),
                Map.of());
    }
}
