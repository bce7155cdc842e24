package dev.custombot.deployment.emulator.brevo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.vertx.core.json.JsonObject;

/** The secret is in the address, or in a header; user and password of an address are a header as everywhere. */
class WebhooksShowTheSecretTest {

    @Nested
    class InTheAddress {

        @RegisterExtension
        final BrevoEmulator brevo = new BrevoEmulator();

        @Test
        void asAParameter() {
            brevo.hub().say("c-1", "hello");
            brevo.events(1);

            assertThat(brevo.hub().callback().calls().get(0).uri().getRawQuery()).isEqualTo("secret=s%2Bcret");
        }

        @Test
        void besideOtherParameters() {
            moveTo(brevo.hub().callback().address() + "?shop=1");
            brevo.hub().say("c-1", "hello");
            brevo.events(1);

            assertThat(brevo.hub().callback().calls().get(0).uri().getRawQuery()).isEqualTo("shop=1&secret=s%2Bcret");
        }

        @Test
        void withUserAndPassword() {
            URI address = brevo.hub().callback().address();
            moveTo("http://me:pw@localhost:" + address.getPort() + address.getPath());
            brevo.hub().say("c-1", "hello");
            brevo.events(1);

            assertThat(brevo.hub().callback().calls().get(0).authorization()).isEqualTo("Basic bWU6cHc=");
        }

        @Test
        void aWrongOneOrNoneForACallbackWrittenByHand() {
            brevo.hub().post("/control/deliveries?authorization=malformed", "{}");
            brevo.hub().post("/control/deliveries?authorization=none", "{}");

            assertThat(brevo.hub().callback().calls()).extracting(call -> String.valueOf(call.uri().getRawQuery()))
                    .containsExactly("secret=not-the-secret", "null");
        }

        private void moveTo(String address) {
            brevo.control("PUT", "callback", new JsonObject().put("url", address));
        }
    }

    @Nested
    class InAHeader {

        @RegisterExtension
        final BrevoEmulator brevo = new BrevoEmulator(setting -> setting.withSecretHeader("X-Shop"));

        @Test
        void andNotInTheAddress() {
            brevo.hub().say("c-1", "hello");
            brevo.events(1);

            assertThat(brevo.hub().callback().calls().get(0).uri().getRawQuery()).isNull();
            assertThat(brevo.hub().callback().calls().get(0).headers().getFirst("X-Shop")).isEqualTo("s+cret");
        }
    }

    @Nested
    class WithAnAccount {

        @RegisterExtension
        final BrevoEmulator brevo = new BrevoEmulator(setting -> setting.withAccount("me", "pw"));

        @Test
        void besideTheSecret() {
            brevo.hub().say("c-1", "hello");
            brevo.events(1);

            assertThat(brevo.hub().callback().calls().get(0).uri().getRawQuery()).isEqualTo("secret=s%2Bcret");
            assertThat(brevo.hub().callback().calls().get(0).authorization()).isEqualTo("Basic bWU6cHc=");
        }
    }
}
