package dev.custombot.runtime.hub.egain.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.conversation.Attribute;
import dev.custombot.hub.egain.Authentication;
import dev.custombot.hub.egain.ClientApplication;
import dev.custombot.hub.egain.Role;
import dev.custombot.hub.egain.TokenRequest;
import dev.custombot.runtime.hub.egain.client.Kinds;
import dev.custombot.runtime.hub.egain.registration.RegistrationConfig.BotRotation;

/** The hub gets another secret once the callback accepts it, as often as was asked for, and never before. */
class RotationTest {

    private static final String SHOWN = "Basic aHViOm5ldw== k-2";

    private final List<String> calls = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final MemoryResources<Authentication> authentications = new MemoryResources<>(Kinds.AUTHENTICATION, calls);
    private final MemoryResources<ClientApplication> applications = new MemoryResources<>(Kinds.CLIENT_APPLICATION, calls);
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
    void theHubIsToldOnceTheCallbackAcceptsIt() {
        registered();
        callback.accepted.add(SHOWN);
        rotate(basic(), Duration.ZERO);

        assertThat(callback.asked).containsExactly(SHOWN, SHOWN, SHOWN);
        assertThat(calls).containsExactly("update authentication", "update clientApplication");
        assertThat(((Authentication.Basic) authentications.blocking().list().get(0).method()).password()).isEqualTo("new");
        assertThat(lines.toString()).contains("The callback accepts").doesNotContain("aHViOm5ldw", "k-2");
    }

    @Test
    void allReplicasMustAcceptIt() {
        registered();
        callback.accepted.add(SHOWN);
        callback.next.addAll(List.of(400, 401));
        callback.beforeAnswer = () -> assertThat(calls).isEmpty();
        rotate(basic(), Duration.ofMinutes(1));

        assertThat(callback.asked).hasSize(5);
        assertThat(lines).contains("Waiting for the callback: it is not accepted (401)");
        assertThat(calls).hasSize(2);
    }

    @Test
    void theHubStaysAsItWasWhenTheCallbackRefusesIt() {
        registered();

        assertThatThrownBy(() -> rotate(basic(), Duration.ZERO)).hasMessageContaining("not accepted (401)")
                .hasMessageContaining("The hub is as it was");
        callback.next.add(503);
        assertThatThrownBy(() -> rotate(basic(), Duration.ZERO)).hasMessageContaining("answers 503");
        assertThat(calls).isEmpty();
    }

    @Test
    void aTokenIsFetchedAsTheHubWouldFetchIt() {
        registered();
        callback.accepted.add("Bearer token of client_secret=right k-2");
        rotate(oauth2("client_secret=right"), Duration.ZERO);

        assertThat(calls).contains("update authentication");
        calls.clear();
        assertThatThrownBy(() -> rotate(oauth2("client_secret=wrong"), Duration.ZERO))
                .hasMessageContaining("the token endpoint answers 401");
        assertThat(calls).isEmpty();
    }

    @Test
    void whoIsNotRegisteredHasNothingToRotate() {
        assertThatThrownBy(() -> rotate(basic(), Duration.ZERO)).hasMessageContaining("registration apply");
        assertThat(callback.asked).isEmpty();
    }

    private void registered() {
        access(Authentication.basic("shop-callback", "hub", "old"), List.of()).apply(change -> {});
        calls.clear();
    }

    private static Authentication basic() {
        return Authentication.basic("shop-callback", "hub", "new");
    }

    private Authentication oauth2(String payload) {
        return Authentication.oauth2("shop-callback", new TokenRequest(callback.address("/token").toString(), "POST",
                List.of(Attribute.of("Accept", "application/json")), payload, "$.access_token"));
    }

    private void rotate(Authentication shown, Duration patience) {
        List<Attribute> headers = List.of(Attribute.of("X-Key", "k-2"));
        CallbackQuestion question = new CallbackQuestion(callback.address("/callback"),
                CallbackClients.of(HttpClient::newHttpClient),
                CallbackClients.of(HttpClient::newHttpClient));
        new Rotation(access(shown, headers), () -> question.refusal(shown, headers), limits(patience), Clock.systemUTC())
                .run(lines::add);
    }

    private Registration access(Authentication shown, List<Attribute> headers) {
        return new Registration(List.of(
                new Declared<>(Kinds.AUTHENTICATION, authentications, "shop-callback", ids -> shown),
                new Declared<>(Kinds.CLIENT_APPLICATION, applications, "shop-application",
                        ids -> ClientApplication.of("shop-application",
                                Role.customBot(callback.address("/callback").toString(), "night@bot.example")
                                        .withHeaders(headers).withAuthentication(Declared.id(ids, "authentication"))))),
                Map.of());
    }

    private static BotRotation limits(Duration patience) {
        return new BotRotation() {

            @Override
            public Duration patience() {
                return patience;
            }

            @Override
            public int checks() {
                return 3;
            }
        };
    }
}
