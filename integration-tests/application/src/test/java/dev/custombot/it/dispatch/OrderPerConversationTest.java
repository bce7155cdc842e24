package dev.custombot.it.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.it.Gates;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** Messages of a conversation are handled and answered in their order; a slow conversation holds up no other. */
@QuarkusTest
class OrderPerConversationTest {

    private static final int CONVERSATIONS = 20;
    private static final int MESSAGES = 10;

    @Inject
    Hub hub;

    @Inject
    Gates gates;

    @Test
    void keepsTheOrderWithRandomDelays() {
        List<TestConversation> conversations = new ArrayList<>();
        for (int c = 0; c < CONVERSATIONS; c++) {
            conversations.add(hub.conversation());
        }
        for (int m = 0; m < MESSAGES; m++) {
            for (TestConversation conversation : conversations) {
                conversation.customerSays("random " + m);
            }
        }
        for (TestConversation conversation : conversations) {
            List<String> texts = conversation.awaitReplies(MESSAGES).stream().map(reply -> reply.text().orElseThrow()).toList();
            assertThat(texts).containsExactly("done 0", "done 1", "done 2", "done 3", "done 4", "done 5", "done 6", "done 7",
                    "done 8", "done 9");
        }
    }

    @Test
    void aSlowConversationHoldsUpNoOther() {
        TestConversation slow = hub.conversation().customerSays("gate slow").customerSays("behind");

        for (int i = 0; i < 30; i++) {
            assertThat(hub.conversation().customerSays("hi " + i).awaitReply().text()).contains("You said: hi " + i);
        }
        assertThat(slow.replies()).isEmpty();

        gates.open("slow");
        assertThat(slow.awaitReply().text()).contains("passed slow");
        assertThat(slow.awaitReply().text()).contains("You said: behind");
    }

    /** More messages than may wait in memory: those beyond are read from Kafka again. */
    @Test
    void aFloodedConversationHoldsUpNoOtherAndKeepsItsOrder() {
        TestConversation flooded = hub.conversation().customerSays("gate flood");
        for (int i = 0; i < 150; i++) {
            flooded.customerSays("none");
        }
        for (int i = 0; i < 5; i++) {
            flooded.customerSays("late " + i);
        }

        for (int i = 0; i < 30; i++) {
            assertThat(hub.conversation().customerSays("hi " + i).awaitReply().text()).contains("You said: hi " + i);
        }
        assertThat(flooded.replies()).isEmpty();

        gates.open("flood");
        assertThat(flooded.awaitReplies(6).stream().map(reply -> reply.text().orElseThrow())).containsExactly("passed flood",
                "You said: late 0", "You said: late 1", "You said: late 2", "You said: late 3", "You said: late 4");
    }
}
