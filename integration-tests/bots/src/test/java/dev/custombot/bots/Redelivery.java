package dev.custombot.bots;

import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;

import dev.custombot.test.DeliveryResult;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;

/** As hubs have it: what is to come later (503, at Brevo 429), or gets no answer in time, on a slow machine, is delivered again. */
final class Redelivery {

    private static final List<Integer> LATER = List.of(0, 429, 503);

    private Redelivery() {}

    static DeliveryResult of(Hub hub, String body) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollDelay(Duration.ZERO).pollInSameThread()
                .until(() -> hub.deliver(body), result -> !LATER.contains(result.status()));
    }

    /** What the last message got in the end, and before it what else is not to come again as it is. */
    static List<Integer> answers(TestConversation conversation) {
        return conversation.awaitDelivery().stream().filter(status -> !LATER.contains(status)).toList();
    }
}
