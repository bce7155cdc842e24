package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.NotRetried;
import dev.custombot.RefusedReplyException;
import dev.custombot.message.MalformedContentException;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.NoThreadException;
import dev.custombot.runtime.dispatch.handler.RetryPolicy;
import dev.custombot.runtime.dispatch.state.Lasting;
import dev.custombot.runtime.dispatch.turn.HandlerFailure;
import dev.custombot.runtime.dispatch.turn.Inbound;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;

/** How often a handler is called again is decided by the nearest class of what it failed with, and of one class by the handler. */
class TheNearestClassDecidesHowOftenTest {

    private static final int OTHERS = 2;

    private final Turns turns = new Turns();
    private final Inbound inbound = turns.inbound(Turns.text("m-1", Turns.NOON, "hello"));
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicReference<Object> outcome = new AtomicReference<>();
    private Map<String, RetryPolicy> retries = Map.of();

    static final class Hopeless extends IllegalStateException implements NotRetried {

        private static final long serialVersionUID = 1L;
    }

    static Throwable[] neverRetried() {
        return new Throwable[]{new Hopeless(), new RefusedReplyException("too long"),
                new MalformedContentException(String.class),
                new ClassCastException(), new ForbiddenException(), new UnauthorizedException(), new StackOverflowError()};
    }

    @ParameterizedTest
    @MethodSource("neverRetried")
    void whatFailsEachTimeIsGivenUpAtOnce(Throwable failure) {
        fails(failure, 10, Map.of());

        assertThat(calls).hasValue(1);
        assertThat(outcome.get()).isInstanceOf(HandlerFailure.class);
    }

    @Test
    void whatFindsNoThreadWaitsForOne() {
        fails(new NoThreadException(), 10, Map.of(Throwable.class.getName(), RetryPolicy.NEVER));

        assertThat(calls).hasValueGreaterThanOrEqualTo(10);
        assertThat(outcome.get()).isNotInstanceOf(HandlerFailure.class);
    }

    @Test
    void othersAreTriedAsOftenAsConfigured() {
        fails(new IllegalStateException(), 10, Map.of());

        assertThat(calls).hasValue(1 + OTHERS);
    }

    @Test
    void theNearestOfSeveralDecides() {
        fails(new UncheckedIOException(new IOException()), 20, Map.of(RuntimeException.class.getName(), RetryPolicy.NEVER,
                UncheckedIOException.class.getName(), RetryPolicy.times(5), Exception.class.getName(), RetryPolicy.FOREVER));

        assertThat(calls).hasValue(6);
    }

    static Throwable[] wrapped() {
        IOException failure = new IOException();
        return new Throwable[]{new ExecutionException(failure), new CompletionException(new ExecutionException(failure)),
                new InvocationTargetException(failure)};
    }

    @ParameterizedTest
    @MethodSource("wrapped")
    void whatAFutureOrAReflectiveCallFailsWithIsWhatTheApplicationHasThrown(Throwable failure) {
        fails(failure, 20, Map.of(IOException.class.getName(), RetryPolicy.times(5)));

        assertThat(calls).hasValue(6);
    }

    @Test
    void aHandlersOwnPolicyIsBeforeTheConfiguredOneOfTheSameClass() {
        retries = Map.of(UncheckedIOException.class.getName(), RetryPolicy.times(4));

        fails(new UncheckedIOException(new IOException()), 20, Map.of(UncheckedIOException.class.getName(), RetryPolicy.NEVER));

        assertThat(calls).hasValue(5);
    }

    @Test
    void aHandlersOwnPolicyIsBehindTheConfiguredOneOfANearerClass() {
        retries = Map.of(RuntimeException.class.getName(), RetryPolicy.times(4));

        fails(new UncheckedIOException(new IOException()), 20, Map.of(UncheckedIOException.class.getName(), RetryPolicy.NEVER));

        assertThat(calls).hasValue(1);
    }

    @Test
    void aHandlersPolicyForAllOthersIsBeforeTheConfiguredOne() {
        retries = Map.of(Throwable.class.getName(), RetryPolicy.times(4));

        fails(new IllegalStateException(), 20, Map.of());

        assertThat(calls).hasValue(5);
    }

    @ParameterizedTest
    @MethodSource("neverRetried")
    void butNotForWhatFailsEachTime(Throwable failure) {
        retries = Map.of(Throwable.class.getName(), RetryPolicy.times(4));

        fails(failure, 10, Map.of());

        assertThat(calls).hasValue(1);
    }

    @ParameterizedTest
    @MethodSource("dying")
    void norForWhatMeansThatTheProcessIsDying(Throwable failure) {
        retries = Map.of(Throwable.class.getName(), RetryPolicy.times(4));

        fails(failure, 10, Map.of());

        assertThat(ended).isTrue();
    }

    @Test
    void whatIsConfiguredTakesThePlaceOfWhatIsBuiltIn() {
        fails(new ClassCastException(), 10, Map.of(ClassCastException.class.getName(), RetryPolicy.times(1)));

        assertThat(calls).hasValue(2);
    }

    @Test
    void anOutageIsWaitedFor() {
        fails(new UncheckedIOException(new IOException()), 500,
                Map.of(UncheckedIOException.class.getName(), RetryPolicy.FOREVER));

        assertThat(calls).hasValue(501);
        assertThat(outcome.get()).isEqualTo("done");
        assertThat(turns.occupancy.pauses).isEqualTo(500);
    }

    @Test
    void anOutageIsWaitedForAsLongAsConfigured() {
        Duration each = Duration.ofMinutes(1);
        retries(Map.of(UncheckedIOException.class.getName(), RetryPolicy.lasting(Duration.ofMinutes(15))))
                .retrying(Uni.createFrom().<String>deferred(() -> {
                    calls.incrementAndGet();
                    turns.now = turns.now.plus(each);
                    return Uni.createFrom().failure(failure(new UncheckedIOException(new IOException())));
                }), inbound, new AtomicInteger(), new AtomicReference<>(Lasting.NOTHING), turns.occupancy::pause).subscribe()
                .with(outcome::set, outcome::set);

        assertThat(calls).hasValue(16);
        assertThat(outcome.get()).isInstanceOf(HandlerFailure.class);
    }

    /** A service that was away, and stumbles when it is back. */
    @Test
    void whatWasWaitedForLeavesOthersTheirTries() {
        outage(50, OTHERS);

        assertThat(outcome.get()).isEqualTo("done");
        assertThat(calls).hasValue(50 + OTHERS + 1);
    }

    @Test
    void butNoMoreThanThose() {
        outage(50, OTHERS + 1);

        assertThat(outcome.get()).isInstanceOf(HandlerFailure.class);
        assertThat(calls).hasValue(50 + OTHERS + 1);
    }

    private void outage(int away, int stumbles) {
        retries(Map.of(UncheckedIOException.class.getName(), RetryPolicy.FOREVER))
                .retrying(Uni.createFrom().<String>deferred(() -> {
                    int call = calls.incrementAndGet();
                    if (call > away + stumbles) {
                        return Uni.createFrom().item("done");
                    }
                    return Uni.createFrom().failure(failure(call <= away
                            ? new UncheckedIOException(new IOException())
                            : new IllegalStateException()));
                }), inbound, new AtomicInteger(), new AtomicReference<>(Lasting.NOTHING), turns.occupancy::pause).subscribe()
                .with(outcome::set, outcome::set);
    }

    @ParameterizedTest
    @MethodSource("dying")
    void whatMeansThatTheProcessIsDyingEndsItAndLeavesTheMessage(Throwable failure) {
        fails(failure, 10, Map.of());

        assertThat(calls).hasValue(1);
        assertThat(ended).isTrue();
        assertThat(outcome).as("neither given up nor done").hasNullValue();
    }

    static Throwable[] dying() {
        return new Throwable[]{new OutOfMemoryError(), new NoClassDefFoundError(), new ExceptionInInitializerError(),
                new ExecutionException(new OutOfMemoryError()),
                new IllegalStateException(new InvocationTargetException(new NoClassDefFoundError()))};
    }

    @Test
    void unlessItIsConfiguredOtherwise() {
        fails(new NoClassDefFoundError(), 10, Map.of(LinkageError.class.getName(), RetryPolicy.NEVER));

        assertThat(ended).isFalse();
        assertThat(outcome.get()).isInstanceOf(HandlerFailure.class);
    }

    private void fails(Throwable failure, int times, Map<String, RetryPolicy> configured) {
        retries(configured).retrying(Uni.createFrom().deferred(() -> calls.incrementAndGet() <= times
                ? Uni.createFrom().<String>failure(failure(failure))
                : Uni.createFrom().item("done")), inbound, new AtomicInteger(), new AtomicReference<>(Lasting.NOTHING),
                turns.occupancy::pause).subscribe().with(outcome::set, outcome::set);
    }

    private HandlerFailure failure(Throwable cause) {
        return new HandlerFailure(new Handler("Bot#order", HandlerRole.ANSWER, List.of(), Optional.of("order"), List.of(),
                ExecutionModel.WORKER, Optional.empty(), Optional.empty(), retries, (bean, arguments) -> Optional.empty()),
                cause, 0);
    }

    private HandlerRetries retries(Map<String, RetryPolicy> configured) {
        return new HandlerRetries(new RetryPolicies(RetryPolicy.times(OTHERS), configured),
                new BackOff(Duration.ofMillis(1), Duration.ofMillis(2), new Random()), turns.clock(), () -> ended.set(true),
                new BotMetrics(new SimpleMeterRegistry(), "default"), Turns.LOG);
    }
}
