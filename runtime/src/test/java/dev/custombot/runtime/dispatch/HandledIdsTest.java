package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.dispatch.HandledIds.Id;

/** The newest ids are found, as many as there may be, and none that is older than the window. */
class HandledIdsTest {

    /** The low half takes few values: they collide in the table, and what is removed leaves holes. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void behavesLikeAPlainQueueAndMap(long seed) {
        Random random = new Random(seed);
        int limit = 1 + random.nextInt(300);
        HandledIds ids = new HandledIds(limit);
        Deque<Id> order = new ArrayDeque<>();
        Map<Id, Integer> times = new HashMap<>();
        for (int now = 1; now < 20_000; now++) {
            Id id = new Id(random.nextInt(100), random.nextInt(8));
            int oldest = Math.max(0, now - 250);
            ids.add(id, now, oldest);
            while (!order.isEmpty() && times.get(order.peekFirst()) < oldest) {
                times.remove(order.pollFirst());
            }
            if (times.put(id, now) == null) {
                order.addLast(id);
                if (order.size() > limit) {
                    times.remove(order.pollFirst());
                }
            }
            if (now % 1_000 == 0) {
                limit = Math.max(1, limit + random.nextInt(100) - 50);
                ids.limit(limit);
                while (order.size() > limit) {
                    times.remove(order.pollFirst());
                }
            }
            Id asked = new Id(random.nextInt(100), random.nextInt(8));
            assertThat(ids.secondsOf(asked)).isEqualTo(times.getOrDefault(asked, -1));
            assertThat(ids.size()).isEqualTo(order.size());
        }
    }

    @Test
    void saysWhenOneIsForgottenBeforeItsTime() {
        HandledIds ids = new HandledIds(2);

        assertThat(ids.add(new Id(1, 1), 10, 5)).isZero();
        assertThat(ids.add(new Id(2, 2), 11, 5)).isZero();
        assertThat(ids.add(new Id(3, 3), 12, 11)).as("the first was too old anyway").isZero();
        assertThat(ids.add(new Id(4, 4), 13, 11)).as("the second was not").isEqualTo(1);
    }
}
