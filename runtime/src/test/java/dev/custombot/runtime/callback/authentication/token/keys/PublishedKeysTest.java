package dev.custombot.runtime.callback.authentication.token.keys;

import static dev.custombot.runtime.callback.authentication.token.TestTokens.RSA_1;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.RSA_2;
import static dev.custombot.runtime.callback.authentication.token.TestTokens.ring;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;

/** When keys are loaded, whom that costs time, and when they are trusted no more. */
class PublishedKeysTest {

    private static final Duration REFRESH = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofHours(1);

    private final PlayedProvider provider = new PlayedProvider();
    private final PublishedKeys keys = new PublishedKeys(provider::load, new KeyTimes(REFRESH, PAUSE, KEPT), provider::later,
            provider.watch(), provider.clock());

    @Test
    void areThereBeforeAnybodyAsks() {
        keys.start();
        provider.answer(ring(RSA_1));

        assertThat(keys.present()).get().matches(ring -> ring.holds(RSA_1.getKey()));
        assertThat(provider.loads()).isEqualTo(1);
    }

    @Test
    void theFirstCallersWaitForTheLoadThatIsUnderWay() {
        keys.start();
        List<UniAssertSubscriber<KeyRing>> callers = IntStream.range(0, 10).mapToObj(caller -> ask()).toList();
        provider.answer(ring(RSA_1));

        callers.forEach(UniAssertSubscriber::assertCompleted);
        assertThat(provider.loads()).isEqualTo(1);
    }

    @Test
    void aWithdrawnKeyIsForgottenWithTheNextLoad() {
        keys.start();
        provider.answer(ring(RSA_1, RSA_2));
        provider.pass(REFRESH);
        provider.answer(ring(RSA_2));

        assertThat(keys.present()).get().matches(ring -> !ring.holds(RSA_1.getKey()) && ring.holds(RSA_2.getKey()));
    }

    @Test
    void theTimeOfALoadDoesNotDelayTheNextOne() {
        keys.start();
        provider.pass(Duration.ofSeconds(2));
        provider.answer(ring(RSA_1));
        provider.pass(REFRESH.minusSeconds(2));

        assertThat(provider.loads()).isEqualTo(2);
    }

    @Test
    void aKeyThatIsNotKnownIsAskedForAtOnceAndOncePerPause() {
        keys.start();
        provider.answer(ring(RSA_1));
        UniAssertSubscriber<KeyRing> first = ask();
        assertThat(provider.loads()).isEqualTo(2);
        provider.answer(ring(RSA_1, RSA_2));
        first.assertCompleted();
        assertThat(first.getItem().holds(RSA_2.getKey())).isTrue();

        IntStream.range(0, 50).forEach(caller -> ask().assertCompleted());
        assertThat(provider.loads()).isEqualTo(2);
        provider.pass(PAUSE);
        ask();
        assertThat(provider.loads()).isEqualTo(3);
    }

    @Test
    void thePauseCountsFromTheLastAttemptEvenIfThatFailed() {
        keys.start();
        provider.answer(ring(RSA_1));
        UniAssertSubscriber<KeyRing> first = ask();
        provider.fail(new IOException());
        first.assertFailed();

        IntStream.range(0, 50).forEach(caller -> ask().assertFailed());
        assertThat(provider.loads()).as("nobody makes a failing provider be asked").isEqualTo(2);
    }

    @Test
    void onlySoManyWait() {
        keys.start();
        List<UniAssertSubscriber<KeyRing>> callers = IntStream.range(0, 300).mapToObj(caller -> ask()).toList();

        assertThat(callers.subList(64, 300)).allSatisfy(UniAssertSubscriber::assertFailed);
        provider.fail(new IOException());
        assertThat(callers).allSatisfy(UniAssertSubscriber::assertFailed);
        assertThat(provider.loads()).isEqualTo(1);
        provider.pass(Duration.ofSeconds(1));
        UniAssertSubscriber<KeyRing> later = ask();
        provider.answer(ring(RSA_1));
        later.assertCompleted();
    }

    @Test
    void whoGoesAwayWaitsNoMore() {
        keys.start();
        IntStream.range(0, 300).forEach(caller -> ask().cancel());
        UniAssertSubscriber<KeyRing> last = ask();
        provider.answer(ring(RSA_1));

        last.assertCompleted();
    }

    @Test
    void duringAnOutageTheLastKeysAreTrustedForAWhileAndNotLonger() {
        keys.start();
        provider.answer(ring(RSA_1));
        provider.failFromNowOn(new IOException());
        provider.pass(KEPT.minusSeconds(1));
        assertThat(keys.present()).isPresent();
        provider.pass(Duration.ofSeconds(1));
        assertThat(keys.present()).isEmpty();
        ask().assertFailed();
    }

    @Test
    void aFailedLoadIsRepeatedSoonerAndThenOncePerPause() {
        keys.start();
        List<Long> seconds = new ArrayList<>();
        provider.fail(new IOException());
        for (int attempt = 0; attempt < 8; attempt++) {
            int before = provider.loads();
            long waited = 0;
            while (provider.loads() == before) {
                provider.pass(Duration.ofSeconds(1));
                waited++;
            }
            seconds.add(waited);
            provider.fail(new IOException());
        }
        assertThat(seconds).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    @Test
    void afterAnOutageTheKeysAreThereByThemselves() {
        keys.start();
        provider.fail(new IOException());
        provider.pass(Duration.ofSeconds(1));
        provider.answer(ring(RSA_1));

        assertThat(keys.present()).isPresent();
        provider.pass(REFRESH);
        assertThat(provider.loads()).isEqualTo(3);
    }

    @Test
    void aLoadThatThrowsIsAFailedOne() {
        PublishedKeys broken = new PublishedKeys(() -> {
            throw new IllegalStateException();
        }, new KeyTimes(REFRESH, PAUSE, KEPT), provider::later, provider.watch(), provider.clock());
        broken.start();

        broken.renewed().subscribe().withSubscriber(UniAssertSubscriber.create()).assertFailed();
    }

    @Test
    void nothingIsLoadedAfterTheEnd() {
        keys.start();
        provider.answer(ring(RSA_1));
        keys.close();
        provider.pass(REFRESH.multipliedBy(3));
        ask();

        assertThat(provider.loads()).isEqualTo(1);
    }

    private UniAssertSubscriber<KeyRing> ask() {
        Uni<KeyRing> renewed = keys.renewed();
        return renewed.subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}
