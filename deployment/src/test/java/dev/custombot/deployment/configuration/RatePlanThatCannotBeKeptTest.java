package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.WithoutServices;
import io.quarkus.test.QuarkusUnitTest;

/** What is wrong with the settings of the sender is named at the start, all of it. */
class RatePlanThatCannotBeKeptTest {

    private static final String REPLY = "quarkus.custom-bot.reply.";
    private static final String CONNECTOR = "mp.messaging.connector.smallrye-kafka.";
    private static final String CHANNEL = "mp.messaging.incoming.custom-bot-replies-in.";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WithoutServices.emptyApplication()
            .overrideRuntimeConfigKey(REPLY + "rate", "0")
            .overrideRuntimeConfigKey(REPLY + "burst", "0")
            .overrideRuntimeConfigKey(REPLY + "monthly-quota", "0")
            .overrideRuntimeConfigKey(REPLY + "parked-retry", "0s")
            .overrideRuntimeConfigKey(REPLY + "outcomes.\"4-240\"", "retry")
            .overrideRuntimeConfigKey(REPLY + "outcomes.\"200\"", "drop")
            .overrideRuntimeConfigKey(REPLY + "circuit-breaker.failure-ratio", "1.5")
            .overrideRuntimeConfigKey(CHANNEL + "partition.assignment.strategy",
                    "org.apache.kafka.clients.consumer.RangeAssignor")
            .overrideRuntimeConfigKey(CHANNEL + "session.timeout.ms", "6000")
            .overrideRuntimeConfigKey(CONNECTOR + "partition.assignment.strategy",
                    "org.apache.kafka.clients.consumer.RangeAssignor")
            .assertException(failure -> assertThat(failure)
                    .hasStackTraceContaining(CONNECTOR + "partition.assignment.strategy cannot be set with a rate plan")
                    .hasStackTraceContaining(CHANNEL + "heartbeat.interval.ms must be at most a third of")
                    .hasStackTraceContaining(REPLY + "rate must be more than 0")
                    .hasStackTraceContaining(REPLY + "burst must be at least 1")
                    .hasStackTraceContaining(REPLY + "monthly-quota must be at least 1")
                    .hasStackTraceContaining(REPLY + "parked-retry must be at least 1 ms")
                    .hasStackTraceContaining(REPLY + "outcomes.\"4-240\" must be a code")
                    .hasStackTraceContaining(REPLY + "outcomes.\"200\" must be a code")
                    .hasStackTraceContaining(REPLY + "circuit-breaker.failure-ratio must be more than 0")
                    .hasStackTraceContaining(CHANNEL + "partition.assignment.strategy cannot be set with a rate plan"));

    @Test
    void doesNotStart() {
        Assertions.fail("the application should not have started");
    }
}
