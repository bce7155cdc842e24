package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.reply.owner.GroupMetrics;
import dev.custombot.runtime.request.RatePlan;

/** What is found out without the hub uses up nothing of the plan, and does not count as an answer of the hub's. */
class WhatTheHubWasNotAskedIsNoRequestTest {

    private static final List<String> KNOWN = List.of("known-1", "known-2", "known-3", "known-4", "known-5");

    @Test
    void whoComesAfterItIsSentAtOnce() {
        SenderBench bench = new SenderBench(Optional.empty(),
                Optional.of(new RatePlan(50 / 3600.0, 50, OptionalLong.empty(), true)));
        bench.answer = replies -> KNOWN.contains(SenderBench.ids(replies).get(0))
                ? Optional.of(known(replies.get(0).reply()
                        .messageId()))
                : Optional.empty();
        joined(bench);
        KNOWN.forEach(id -> bench.say(id, id));
        bench.say("c", "new");

        assertThat(bench.settled).containsAll(KNOWN);
        assertThat(bench.taken).containsExactly("new");
        assertThat(bench.meters.find("custom.bot.hub.requests").timers()).allMatch(timer -> timer.count() == 1).hasSize(1);
    }

    @Test
    void nothingIsGivenUpWhileTheHubTakesNothing() {
        SenderBench bench = new SenderBench();
        bench.answer = replies -> Optional.of(SenderBench.ids(replies).get(0).startsWith("known")
                ? known(SenderBench.ids(replies).get(0))
                : new SendOutcome.NotTaken("500-100", Optional.empty()));
        bench.say("c", "waits");
        for (int number = 0; number < 400; number++) {
            bench.say("known-" + number, "known-" + number);
            bench.timer.pass(Duration.ofSeconds(20));
        }

        assertThat(bench.settled).hasSizeGreaterThan(300).doesNotContain("waits");
        assertThat(bench.letters).isEmpty();
    }

    private static SendOutcome known(String id) {
        return new SendOutcome.NotAsked(new SendOutcome.Duplicate(Set.of(id)));
    }

    private static void joined(SenderBench bench) {
        Map<String, Double> kafka = new HashMap<>(Map.of("heartbeat-total", 1.0, "assigned-partitions", 1.0));
        bench.timer.scheduleWithFixedDelay(() -> kafka.merge("heartbeat-total", 1.0, Double::sum), 1, 1, TimeUnit.SECONDS);
        bench.sender.joined(new MockConsumer<String, byte[]>("earliest") {

            @Override
            public Map<MetricName, ? extends Metric> metrics() {
                return GroupMetrics.of(kafka);
            }
        });
    }
}
