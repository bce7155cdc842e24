package dev.custombot.deployment.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What bots rely on while the broker runs. */
class EmbeddedBrokerTest {

    private static final EmbeddedBroker BROKER = new EmbeddedBroker(EmbeddedBrokerOptions.onPort(0).withPartitions(3));

    private static final int MEBIBYTE = 1024 * 1024;

    @BeforeAll
    static void start() {
        BROKER.start();
    }

    @AfterAll
    static void close() {
        BROKER.close();
    }

    @Test
    void keepsWhatIsProduced() throws Exception {
        client().produce("greetings", "hello");
        client().produce("greetings", "bye");

        assertThat(client().consume("greetings", 2)).containsExactly("hello", "bye");
    }

    @Test
    void createsTopicsAtFirstUse() throws Exception {
        client().produce("unheard-of", "hello");

        assertThat(client().partitions("unheard-of")).isEqualTo(3);
    }

    @Test
    void createsTopicsBeforeAnybodyAsks() throws Exception {
        BROKER.create(List.of("made", "made-too"));

        assertThat(client().partitions("made")).isEqualTo(3);
        assertThat(client().partitions("made-too")).isEqualTo(3);
    }

    @Test
    void takesRecordsOfNearlyFiveMebibytes() throws Exception {
        client().produce("large", "x".repeat(5 * MEBIBYTE - 1024));

        assertThat(client().consume("large", 1)).hasSize(1);
    }

    @Test
    void refusesRecordsOfMoreThanFiveMebibytes() {
        assertThatThrownBy(() -> client().produce("too-large", "x".repeat(5 * MEBIBYTE)))
                .hasCauseInstanceOf(RecordTooLargeException.class);
    }

    @Test
    void refusesToStartTwice() {
        assertThatThrownBy(BROKER::start).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(BROKER.bootstrapServers());
    }

    private static BrokerClient client() {
        return new BrokerClient(BROKER.bootstrapServers());
    }
}
