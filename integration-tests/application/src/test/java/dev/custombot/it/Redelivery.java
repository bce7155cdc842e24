package dev.custombot.it;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;

import org.awaitility.Awaitility;

import dev.custombot.test.Authorization;
import dev.custombot.test.DeliveryResult;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.restassured.response.Response;

/** As the hub has it: what got 503, or no answer in time, because keys or Kafka take theirs on a slow machine, is delivered again. */
public final class Redelivery {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Redelivery() {}

    public static DeliveryResult of(Hub hub, String body) {
        return of(hub, body, Authorization.VALID);
    }

    public static DeliveryResult of(Hub hub, String body, Authorization authorization) {
        return until(() -> hub.deliver(body, authorization), DeliveryResult::status);
    }

    public static Response of(Callable<Response> delivery) {
        return until(delivery, Response::statusCode);
    }

    /** The last answer. */
    public static <T> T until(Callable<T> delivery, ToIntFunction<T> status) {
        return Awaitility.await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInSameThread()
                .until(delivery, answer -> !isToComeAgain(status.applyAsInt(answer)));
    }

    /** What the last message got in the end, and before it what else is not to come again as it is. */
    public static List<Integer> answers(TestConversation conversation) {
        return conversation.awaitDelivery().stream().filter(status -> !isToComeAgain(status)).toList();
    }

    private static boolean isToComeAgain(int status) {
        return status == 503 || status == 0;
    }
}
