package dev.custombot.deployment.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** Development restarts the application again and again in one process: what it has opened to Kafka ends each time. */
class NoProducerOutlivesItsApplicationTest {

    private static final Pattern OPEN = Pattern.compile("kafka-producer-network-thread|smallrye-kafka-producer-thread");
    private static final Set<Thread> OF_OTHERS = producers();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .setAfterUndeployListener(() -> await().atMost(Duration.ofSeconds(20)).untilAsserted(
                    () -> assertThat(producers()).isSubsetOf(OF_OTHERS)));

    @Test
    void hasProducersWhileItRuns() {
        assertThat(producers()).extracting(Thread::getName).anyMatch(name -> name.contains("custom-bot-callbacks-out"))
                .anyMatch(name -> name.contains("custom-bot-dead-letters-out"));
    }

    private static Set<Thread> producers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> OPEN.matcher(thread.getName()).lookingAt()).collect(Collectors.toSet());
    }
}
