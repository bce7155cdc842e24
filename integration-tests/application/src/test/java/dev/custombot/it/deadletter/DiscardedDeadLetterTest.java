package dev.custombot.it.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.it.Topics;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What was discarded is neither listed nor replayed. */
@QuarkusTest
@TestProfile(Administration.class)
class DiscardedDeadLetterTest {

    @Inject
    Hub hub;

    @Test
    void one() {
        TestConversation conversation = Letters.failed(hub.conversation(), "one", "two");
        List<String> ids = Letters.await(conversation.id(), 2);

        assertThat(Letters.delete("/" + ids.get(0)).getString("outcome")).isEqualTo("discarded");

        assertThat(Letters.await(conversation.id(), 1)).containsExactly(ids.get(1));
        assertThat(Letters.post("/" + ids.get(0) + "/replay").getString("reason")).isEqualTo("was discarded before");
        assertThat(Letters.delete("/" + ids.get(0)).getString("reason")).isEqualTo("was discarded before");
        assertThat(Topics.records("custom-bot-callbacks", conversation.id())).hasSize(2);
    }

    @Test
    void thoseThatMatch() {
        TestConversation conversation = Letters.failed(hub.conversation(), "one", "two");

        assertThat(Letters.delete("?conversation=" + conversation.id()).getInt("discarded")).isEqualTo(2);

        Letters.await(conversation.id(), 0);
        assertThat(Letters.get("?done=true&conversation=" + conversation.id()).getList("letters.status"))
                .containsExactly("discarded", "discarded");
    }
}
