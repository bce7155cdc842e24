package dev.custombot.deployment.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;

import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.Test;

/** Starting and closing at odd moments. */
class EmbeddedBrokerLifecycleTest {

    private final EmbeddedBroker broker = new EmbeddedBroker(EmbeddedBrokerOptions.onPort(0));

    @Test
    void hasNoAddressBeforeStart() {
        assertThatThrownBy(broker::bootstrapServers).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closesWithoutHavingStarted() {
        assertThatCode(() -> {
            broker.close();
            broker.awaitClose();
        }).doesNotThrowAnyException();
    }

    @Test
    void startsAgainAfterClose() throws Exception {
        broker.start();
        broker.close();
        broker.start();

        new BrokerClient(broker.bootstrapServers()).produce("greetings", "hello");

        broker.close();
        broker.close();
    }

    @Test
    void namesPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            EmbeddedBroker late = new EmbeddedBroker(EmbeddedBrokerOptions.onPort(taken.getLocalPort()));

            assertThatThrownBy(late::start).hasMessageContaining("localhost:" + taken.getLocalPort());
        }
    }

    @Test
    void isQuiet() {
        BrokerLogging.quiet();

        assertThat(Logger.getLogger("kafka.server.KafkaRaftServer").isLoggable(Level.INFO)).isFalse();
        assertThat(Logger.getLogger("org.apache.kafka.image").isLoggable(Level.WARN)).isTrue();
    }
}
