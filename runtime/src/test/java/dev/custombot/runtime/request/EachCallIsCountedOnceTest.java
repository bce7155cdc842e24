package dev.custombot.runtime.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import jakarta.ws.rs.core.Response;

import org.junit.jupiter.api.Test;

import dev.custombot.hub.HubRequestException;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.request.HubCalls.Credential;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/** A call is counted with how it ended, also when its caller does not wait for that. */
class EachCallIsCountedOnceTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HubCalls calls = new HubCalls(new Credential(() -> Uni.createFrom().item("t-1"), Uni.createFrom()::item),
            new Plain(), Duration.ofMinutes(1), new BotMetrics(meters, "shop"), new CallSpans(Optional.empty()));

    @Test
    void whichIsCancelled() {
        Cancellable call = calls.make("look", token -> Uni.createFrom().<Response>nothing(), Function.identity()).subscribe()
                .with(answer -> {});

        call.cancel();

        assertThat(count("cancelled")).isEqualTo(1);
    }

    @Test
    void whichIsCancelledWhenItIsOver() {
        Cancellable call = calls
                .make("look", token -> Uni.createFrom().item(Response.ok("{}").build()), Function.identity()).subscribe()
                .with(answer -> {});

        call.cancel();

        assertThat(count("done")).isEqualTo(1);
        assertThat(count("cancelled")).isZero();
    }

    private long count(String outcome) {
        return meters.find("custom.bot.hub.calls").tags("operation", "look", "outcome", outcome).timers().stream()
                .mapToLong(Timer::count).sum();
    }

    private static final class Plain implements HubCalls.Dialect {

        @Override
        public void heard(HubAnswer answer, HubPlan plan) {
            // It says nothing of the plan.
        }

        @Override
        public HubRequestException error(String operation, HubAnswer answer) {
            return HubRequestException.answered(operation, answer.status(), "404-1", "");
        }
    }
}
