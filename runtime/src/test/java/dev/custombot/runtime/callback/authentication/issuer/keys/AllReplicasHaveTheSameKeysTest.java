package dev.custombot.runtime.callback.authentication.issuer.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;

/** A day's key follows from secret, owner and day, and from nothing else: no replica must tell another. */
class AllReplicasHaveTheSameKeysTest {

    private static final String SECRET = "master-secret-0123456789-abcdefghijklmnopqrstuv";
    private static final Instant DAY = Instant.EPOCH.plus(Duration.ofDays(20_000)).plus(Duration.ofHours(5));

    @Test
    void theKeyIsThatOfAnotherImplementation() {
        // By Python's hmac and OpenSSL: HKDF of secret and "owner, line break, number of the day", and the thumbprint of its public key.
        assertThat(keys("custom-bot/shop/default", SECRET).current().id())
                .isEqualTo("vUGRVUAyLtaFdT82dz9rXJdkAm2eObc3MmesPHyLbEk");
    }

    @Test
    void anotherBotHasOthers() {
        assertThat(keys("custom-bot/shop/returns", SECRET).current())
                .isNotEqualTo(keys("custom-bot/shop/default", SECRET).current());
    }

    @Test
    void anotherSecretGivesOthers() {
        assertThat(keys("o", SECRET + "x").current()).isNotEqualTo(keys("o", SECRET).current());
    }

    @Test
    void nothingOfTheSecretIsShown() {
        assertThat(List.of(new MasterSecret(SECRET), keys("o", SECRET).current()).toString()).doesNotContain("master-secret");
    }

    private static SigningKeys keys(String owner, String secret) {
        return new DerivedKeys(owner, () -> List.of(new MasterSecret(secret)), Duration.ofMinutes(10), Duration.ofSeconds(30),
                Clock.fixed(DAY, ZoneOffset.UTC));
    }
}
