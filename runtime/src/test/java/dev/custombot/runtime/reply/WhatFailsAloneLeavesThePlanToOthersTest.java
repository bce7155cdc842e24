package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.reply.owner.GroupMetrics;
import dev.custombot.runtime.request.RatePlan;

/** Replies that fail while others go use what is left of the plan, and come in turn when nothing is: however slow it is. */
class WhatFailsAloneLeavesThePlanToOthersTest {

    private static final RatePlan HUNDRED_AN_HOUR = new RatePlan(50 / 3600.0, 50, OptionalLong.empty());
    private static final RatePlan ONE_IN_SIX_SECONDS = new RatePlan(0.16, 1, OptionalLong.empty());
    private static final RatePlan ONE_A_SECOND = new RatePlan(1, 3, OptionalLong.empty());
    /** So that all that may come at once may. */
    private static final Duration BEFORE = Duration.ofHours(1);
    private static final SendOutcome FAILED = new SendOutcome.NotTaken("500-100", Optional.empty());
    private static final SendOutcome BLOCKED = new SendOutcome.Blocked("403");
    private static final List<SendOutcome> TROUBLES = List.of(FAILED, BLOCKED, new SendOutcome.Unknown("502"),
            new SendOutcome.Denied("403-197"), new SendOutcome.CredentialRejected(true),
            new SendOutcome.CredentialRejected(false), new SendOutcome.Unknown("503", Optional.of(Duration.ofSeconds(30))),
            new SendOutcome.NotTaken("429", Optional.empty(), true));

    private final Map<String, Instant> said = new LinkedHashMap<>();
    private SenderBench bench;

    static Stream<Arguments> plans() {
        return Stream.of(HUNDRED_AN_HOUR, ONE_IN_SIX_SECONDS, ONE_A_SECOND)
                .flatMap(plan -> TROUBLES.stream().map(trouble -> Arguments.of(plan, trouble)));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void oneReplyHoldsUpNobodyAndIsGivenUp(RatePlan plan, SendOutcome trouble) {
        begin(plan, trouble);
        bench.say("c", "bad", "next");
        talk(Duration.ofMinutes(2), SenderBench.GIVE_UP.minusMinutes(5));
        assertThat(bench.letters).isEmpty();
        talk(Duration.ofMinutes(2), Duration.ofMinutes(30));

        assertThat(bench.letters).containsOnlyKeys("bad");
        assertThat(bench.taken).contains("next");
        // Once it is known; who comes before that may wait for the pause of a hub that seems to be away, and for one request more.
        assertThat(Collections.max(waits(Duration.ofMinutes(20)))).isLessThanOrEqualTo(Duration.ofSeconds(7));
        assertThat(Collections.max(waits(Duration.ZERO))).isLessThanOrEqualTo(Duration.ofMinutes(3));
    }

    static Stream<Arguments> crowds() {
        return Stream.of(Arguments.of(HUNDRED_AN_HOUR, 5, Duration.ofMinutes(5)),
                Arguments.of(HUNDRED_AN_HOUR, 15, Duration.ofMinutes(5)),
                Arguments.of(ONE_IN_SIX_SECONDS, 40, Duration.ofSeconds(40)),
                Arguments.of(ONE_A_SECOND, 80, Duration.ofSeconds(5)),
                Arguments.of(new RatePlan(5, 15, OptionalLong.empty()), 300, Duration.ofSeconds(5)))
                .flatMap(one -> Stream.of(FAILED, BLOCKED).map(trouble -> Arguments.of(one.get()[0], one.get()[1],
                        one.get()[2], trouble)));
    }

    /** @param between two that the others say: about what a quarter of the plan is enough for */
    @ParameterizedTest
    @MethodSource("crowds")
    void manySuchRepliesHoldUpNobodyAndAreGivenUp(RatePlan plan, int many, Duration between, SendOutcome trouble) {
        begin(plan, trouble);
        for (int number = 0; number < many; number++) {
            bench.say("c-" + number, "bad-" + number);
            talk(between, between.multipliedBy(5));
        }
        talk(between, SenderBench.GIVE_UP.multipliedBy(4));

        assertThat(bench.letters).hasSize(many);
        assertThat(Collections.max(waits(Duration.ZERO))).isLessThanOrEqualTo(between.multipliedBy(2));
    }

    @Test
    void whatMayComeAtOnceStaysForOthers() {
        begin(HUNDRED_AN_HOUR, FAILED);
        IntStream.range(0, 5).forEach(number -> bench.say("c-" + number, "bad-" + number));
        talk(Duration.ofMinutes(5), Duration.ofMinutes(50));

        int before = bench.taken.size();
        for (int number = 0; number < 15; number++) {
            bench.say("good-" + number, "good-" + number);
            assertThat(bench.taken).hasSize(before + number + 1);
        }
    }

    @Test
    void nineOfTenRequestsAreTheOthers() {
        begin(ONE_IN_SIX_SECONDS, FAILED);
        bench.say("c", "bad");
        talk(Duration.ofSeconds(10), Duration.ofMinutes(5));
        IntStream.range(0, 4_000).forEach(number -> bench.say("d-" + number, "good-" + number));

        int before = bench.requests.size();
        int bad = bench.requestsWith("bad").size();
        bench.timer.pass(Duration.ofMinutes(20));
        assertThat(bench.requestsWith("bad").size() - bad)
                .isEqualTo((bench.requests.size() - before) / 10);
    }

    /** What has failed once may be as good as any other: it waits neither for those that are known to fail nor for all that is new. */
    @Test
    void whatFailedInPassingComesBeforeWhatFailsAgainAndAgain() {
        begin(HUNDRED_AN_HOUR, FAILED);
        IntStream.range(0, 20).forEach(number -> bench.say("c-" + number, "bad-" + number));
        talk(Duration.ofSeconds(150), Duration.ofHours(1));

        bench.answer = replies -> Optional.of(FAILED);
        bench.say("d", "unlucky");
        for (int second = 0; second < 600 && bench.requestsWith("unlucky").isEmpty(); second++) {
            bench.timer.pass(Duration.ofSeconds(1));
        }
        assertThat(bench.requestsWith("unlucky")).isNotEmpty();
        answer(FAILED);
        talk(Duration.ofSeconds(150), Duration.ofMinutes(10));
        assertThat(bench.taken).contains("unlucky");
    }

    private void begin(RatePlan plan, SendOutcome trouble) {
        bench = new SenderBench(Optional.empty(), Optional.of(plan));
        answer(trouble);
        Map<String, Double> kafka = new HashMap<>(Map.of("heartbeat-total", 1.0, "assigned-partitions", 1.0));
        bench.timer.scheduleWithFixedDelay(() -> kafka.merge("heartbeat-total", 1.0, Double::sum), 1, 1, TimeUnit.SECONDS);
        bench.sender.joined(new MockConsumer<String, byte[]>("earliest") {

            @Override
            public Map<MetricName, ? extends Metric> metrics() {
                return GroupMetrics.of(kafka);
            }
        });
        bench.timer.pass(BEFORE);
    }

    private void answer(SendOutcome trouble) {
        bench.answer = replies -> SenderBench.ids(replies).stream().anyMatch(id -> id.startsWith("bad"))
                ? Optional.of(trouble)
                : Optional.empty();
    }

    private void talk(Duration pause, Duration time) {
        Instant end = now().plus(time);
        while (now().isBefore(end)) {
            String id = "chat-" + said.size();
            said.put(id, now());
            bench.say(id, id);
            bench.timer.pass(pause);
        }
    }

    private Instant now() {
        return bench.timer.clock().instant();
    }

    /** How long those waited that were said after some time; the last may still wait. */
    private List<Duration> waits(Duration after) {
        Map<String, Instant> taken = new HashMap<>();
        bench.requests.forEach(request -> request.ids().forEach(id -> taken.put(id, request.at())));
        taken.keySet().retainAll(Set.copyOf(bench.taken));
        List<Duration> waits = new ArrayList<>();
        said.forEach((id, at) -> {
            if (!at.isBefore(Instant.EPOCH.plus(BEFORE).plus(after))) {
                waits.add(Duration.between(at, taken.getOrDefault(id, now())));
            }
        });
        return waits;
    }
}
