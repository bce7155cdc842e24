package dev.custombot.runtime.callback.authentication.issuer.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.callback.authentication.issuer.MovingClock;

/** Each day has its key. It is accepted from a little before, for replicas whose clock is ahead, until its last token has expired. */
class KeysChangeWithTheDayTest {

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-27T12:00:00Z"));
    private final AtomicReference<List<MasterSecret>> secrets = new AtomicReference<>(List.of(secret("a")));
    private final DerivedKeys keys = new DerivedKeys("o", secrets::get, LIFETIME, SKEW, clock);

    @Test
    void aDaysKeyIsAcceptedUntilItsLastTokenHasExpired() {
        SigningKey today = keys.current();
        clock.move(Duration.ofHours(12));
        assertThat(keys.current()).isNotEqualTo(today);

        clock.move(LIFETIME.plus(SKEW).minusSeconds(1));
        assertThat(accepts(today)).isTrue();
        // Its last token was signed a second before midnight.
        clock.move(Duration.ofSeconds(1));
        assertThat(accepts(today)).isFalse();
    }

    @Test
    void tomorrowsKeyIsAcceptedFromWhenAClockThatIsAheadMayUseIt() {
        MovingClock ahead = new MovingClock(clock.instant().plus(Duration.ofHours(12)));
        SigningKey tomorrow = new DerivedKeys("o", secrets::get, LIFETIME, SKEW, ahead).current();

        clock.move(Duration.ofHours(12).minus(SKEW).minusSeconds(1));
        assertThat(accepts(tomorrow)).isFalse();
        clock.move(Duration.ofSeconds(1));
        assertThat(accepts(tomorrow)).isTrue();
        assertThat(keys.current()).isNotEqualTo(tomorrow);
    }

    @Test
    void theRingStaysTheSameObjectWhileNothingChanges() {
        assertThat(keys.accepted()).isSameAs(keys.accepted());
    }

    @Test
    void aSecretIsRotatedInThreeSteps() {
        SigningKey old = keys.current();
        secrets.set(List.of(secret("a"), secret("b")));
        assertThat(keys.current()).isEqualTo(old);
        secrets.set(List.of(secret("b"), secret("a")));
        SigningKey next = keys.current();
        assertThat(next).isNotEqualTo(old);
        assertThat(accepts(old)).isTrue();
        assertThat(accepts(next)).isTrue();
        secrets.set(List.of(secret("b")));
        assertThat(accepts(old)).isFalse();
        assertThat(accepts(next)).isTrue();
    }

    private static MasterSecret secret(String text) {
        return new MasterSecret(text.repeat(43));
    }

    private boolean accepts(SigningKey key) {
        return !keys.accepted().candidates(key.algorithm(), Optional.of(key.id())).isEmpty();
    }
}
