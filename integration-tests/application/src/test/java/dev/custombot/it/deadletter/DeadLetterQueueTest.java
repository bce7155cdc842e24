package dev.custombot.it.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.deadletter.DeadLetterEntry;
import dev.custombot.deadletter.DeadLetterFilter;
import dev.custombot.deadletter.DeadLetterOutcome;
import dev.custombot.deadletter.DeadLetterQueue;
import dev.custombot.deadletter.DeadLetterStage;
import dev.custombot.it.Repairs;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** An application deals with its dead letters itself, with or without the endpoint. */
@QuarkusTest
class DeadLetterQueueTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    DeadLetterQueue letters;

    @Inject
    Hub hub;

    @Inject
    Repairs repairs;

    @Test
    void listShowRehearseReplay() {
        TestConversation conversation = hub.conversation().customerSends("custom.failure.mendable", "{}");
        DeadLetterFilter filter = DeadLetterFilter.ALL.withConversation(conversation.id()).withStage(DeadLetterStage.DISPATCH);
        List<DeadLetterEntry> found = Awaitility.await().atMost(LIMIT)
                .until(() -> letters.list(filter).await().atMost(LIMIT).entries(), entries -> entries.size() == 1);
        String id = found.get(0).id();

        assertThat(letters.show(id).await().atMost(LIMIT).orElseThrow().value()).contains("custom.failure.mendable");
        assertThat(letters.rehearse(id).await().atMost(LIMIT).orElseThrow().outcome()).isEqualTo(DeadLetterOutcome.REPLAYED);
        repairs.mend(conversation.id());
        assertThat(letters.replay(filter).await().atMost(LIMIT).count(DeadLetterOutcome.REPLAYED)).isEqualTo(1);
        assertThat(conversation.awaitReply().text()).contains("mended: {}");
        assertThat(letters.discard(id).await().atMost(LIMIT).orElseThrow().outcome())
                .isEqualTo(DeadLetterOutcome.ALREADY_REPLAYED);
        assertThat(letters.list(filter).await().atMost(LIMIT).entries()).isEmpty();
        assertThat(letters.show("0-999999").await().atMost(LIMIT)).isEmpty();
    }
}
