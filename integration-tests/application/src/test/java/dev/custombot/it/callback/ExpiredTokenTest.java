package dev.custombot.it.callback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.it.Payloads;
import dev.custombot.it.Redelivery;
import dev.custombot.test.Authorization;
import dev.custombot.test.DeliveryResult;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** 401 means "get a new token": the hub does so at 401 and never otherwise. */
@QuarkusTest
class ExpiredTokenTest {

    @Inject
    Hub hub;

    @Test
    void anExpiredTokenGets401ThatSaysSo() {
        DeliveryResult result = Redelivery.of(hub, Payloads.envelope(Payloads.text("c", "none")), Authorization.EXPIRED);

        assertThat(result.status()).isEqualTo(401);
        assertThat(result.header("www-authenticate").orElseThrow())
                .startsWith("Bearer ").contains("error=\"invalid_token\"", "expired");
        assertThat(result.body()).contains("\"status\":401").doesNotContain("eyJ");
    }

    @Test
    void noTokenGets401WithoutAnErrorCode() {
        DeliveryResult result = Redelivery.of(hub, Payloads.envelope(Payloads.text("c", "none")), Authorization.NONE);

        assertThat(result.status()).isEqualTo(401);
        assertThat(result.header("www-authenticate")).contains("Bearer realm=\"custom-bot\"");
    }

    @Test
    void aMalformedTokenGets401() {
        DeliveryResult result = Redelivery.of(hub, "not even json", Authorization.MALFORMED);

        assertThat(result.status()).isEqualTo(401);
        assertThat(result.header("www-authenticate").orElseThrow()).contains("error=\"invalid_token\"");
    }

    @Test
    void theHubRenewsItsTokenAndTheMessageIsHandled() {
        TestConversation conversation = hub.conversation().customerSays("before");
        conversation.awaitReply();

        hub.expireCallbackToken();
        conversation.customerSays("after");

        assertThat(Redelivery.answers(conversation)).containsExactly(401, 202);
        assertThat(conversation.awaitReply().text()).contains("You said: after");
    }
}
