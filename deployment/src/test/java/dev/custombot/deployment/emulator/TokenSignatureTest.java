package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The callback's token can be verified with the published keys. */
class TokenSignatureTest {

    @RegisterExtension
    final EmulatorFixture hub = new EmulatorFixture();

    @Test
    void issuerAudienceAndFiveMinutes() throws Exception {
        hub.say("c-1", "hello");
        await().until(() -> hub.callback().calls().size() == 1);

        JwtClaims claims = new JwtConsumerBuilder().setRequireExpirationTime().setExpectedIssuer(hub.emulator().issuer())
                .setExpectedAudience("custom-bot")
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(
                        new JsonWebKeySet(hub.get("/oauth2/jwks").encode()).getJsonWebKeys()))
                .build().processToClaims(hub.callback().calls().get(0).authorization().substring("Bearer ".length()));

        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue()).isEqualTo(300);
    }
}
