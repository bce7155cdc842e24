package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.WithoutServices;
import io.quarkus.test.QuarkusUnitTest;

/** Channels may be tuned, but not so that acknowledged messages are lost, late, doubled or out of order. */
class KafkaSettingsThatBreakPromisesTest {

    private static final String CALLBACKS_OUT = "mp.messaging.outgoing.custom-bot-callbacks-out.";
    private static final String REPLIES_OUT = "mp.messaging.outgoing.custom-bot-replies-out.";
    private static final String CALLBACKS_IN = "mp.messaging.incoming.custom-bot-callbacks-in.";

    private static final String REPLIES_IN = "mp.messaging.incoming.custom-bot-replies-in.";

    @RegisterExtension
    static final QuarkusUnitTest START = WithoutServices.emptyApplication()
            .overrideRuntimeConfigKey(CALLBACKS_OUT + "acks", "1")
            .overrideRuntimeConfigKey(CALLBACKS_OUT + "delivery.timeout.ms", "120000")
            .overrideRuntimeConfigKey("mp.messaging.connector.smallrye-kafka.max.block.ms", "60000")
            .overrideRuntimeConfigKey(REPLIES_OUT + "enable.idempotence", "false")
            .overrideRuntimeConfigKey(REPLIES_OUT + "max.in.flight.requests.per.connection", "6")
            .overrideRuntimeConfigKey(CALLBACKS_IN + "auto.offset.reset", "latest")
            .overrideRuntimeConfigKey(CALLBACKS_IN + "commit-strategy", "latest")
            .overrideRuntimeConfigKey(CALLBACKS_IN + "consumer-rebalance-listener.name", "mine")
            .overrideRuntimeConfigKey(CALLBACKS_IN + "partitions", "2")
            .overrideRuntimeConfigKey(REPLIES_IN + "concurrency", "4")
            .overrideRuntimeConfigKey(REPLIES_IN + "kafka-configuration", "mine")
            .overrideRuntimeConfigKey("kafka.partitioner.class", "com.example.OwnPartitioner")
            .assertException(failure -> assertThat(failure.getMessage()).contains(CALLBACKS_OUT + "acks must be all",
                    CALLBACKS_OUT + "delivery.timeout.ms must not be more than",
                    "mp.messaging.connector.smallrye-kafka.max.block.ms must not be more than",
                    REPLIES_OUT + "enable.idempotence must be true",
                    REPLIES_OUT + "max.in.flight.requests.per.connection must be at most 5",
                    CALLBACKS_IN + "auto.offset.reset must be earliest", CALLBACKS_IN + "commit-strategy cannot be set",
                    CALLBACKS_IN + "consumer-rebalance-listener.name cannot be set",
                    CALLBACKS_IN + "partitions must be 1", REPLIES_IN + "concurrency must be 1",
                    REPLIES_IN + "kafka-configuration cannot be set", "kafka.partitioner.class cannot be set")
                    .doesNotContain("request.timeout.ms", "dead-letters"));

    @Test
    void fails() {
        Assertions.fail("the start should have failed");
    }
}
