package dev.custombot.it.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.custombot.it.TroubledHubTest;
import dev.custombot.test.HubRequest;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** When the hub asks to be left alone, nothing is sent for that long, not even for other conversations. */
@QuarkusTest
class RetryAfterHonouredTest extends TroubledHubTest {

    @Test
    void nothingIsSentMeanwhile() {
        hub.reset();
        hub.failNext(1).withRetryAfter(503, Duration.ofSeconds(2));
        TestConversation first = hub.conversation();
        // What is under way already when the answer comes is not held back.
        awaitRetry(() -> first.customerSays("hi"));
        TestConversation second = hub.conversation().customerSays("hi");

        first.awaitReply();
        second.awaitReply();
        List<HubRequest> requests = hub.requests();
        Instant asked = requests.stream().filter(request -> request.status() == 503).findFirst().orElseThrow().at();
        assertThat(requests).filteredOn(request -> request.at().isAfter(asked)).isNotEmpty()
                .allSatisfy(request -> assertThat(request.at()).isAfterOrEqualTo(asked.plusSeconds(2)));
    }
}
