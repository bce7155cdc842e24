package dev.custombot.runtime.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

/** What the hub has is looked at beside, not often, and only what is new is told. */
class RegistrationWatchTest {

    private final List<String> told = new ArrayList<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Hub hub = new Hub();
    private Instant now = Instant.EPOCH;
    private final Clock steady = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final RegistrationWatch watch = new RegistrationWatch(hub, Duration.ofMinutes(10), steady, waiting::add,
            new RegistrationWatch.Listener(told::add, told::add));

    @Test
    void nobodyWaitsForTheHub() {
        assertThat(watch.known()).isEqualTo("not asked yet");
        assertThat(hub.asked).isZero();
        waiting.remove().run();

        assertThat(watch.known()).isEqualTo("as declared");
        assertThat(told).isEmpty();
    }

    @Test
    void itIsAskedAgainAfterAWhile() {
        ask();
        assertThat(waiting).isEmpty();
        hub.differs = true;
        now = now.plus(Duration.ofMinutes(9));
        watch.known();
        assertThat(waiting).isEmpty();
        now = now.plus(Duration.ofMinutes(1));
        ask();

        assertThat(watch.known()).isEqualTo("other than declared");
        assertThat(told).containsExactly("the difference");
    }

    @Test
    void whatStaysSoIsToldOnce() {
        hub.isAway = true;
        ask();
        now = now.plus(Duration.ofMinutes(10));
        ask();

        assertThat(watch.known()).isEqualTo("the hub could not be asked");
        assertThat(told).containsExactly("away");
    }

    private void ask() {
        watch.known();
        waiting.remove().run();
    }

    private static final class Hub implements HubRegistration {

        private int asked;
        private boolean differs;
        private boolean isAway;

        @Override
        public AtStart atStart() {
            return AtStart.CHECK;
        }

        @Override
        public Duration checkPeriod() {
            return Duration.ofMinutes(10);
        }

        @Override
        public Outlook plan() {
            asked++;
            if (isAway) {
                throw new IllegalStateException("away");
            }
            return new Outlook(differs ? "the difference" : "", !differs, List.of(), Map.of());
        }

        @Override
        public void apply(Consumer<String> progress) {}

        @Override
        public void rotate(Consumer<String> progress) {}

        @Override
        public Outlook planOfRemoval() {
            return plan();
        }

        @Override
        public void remove(Consumer<String> progress) {}
    }
}
