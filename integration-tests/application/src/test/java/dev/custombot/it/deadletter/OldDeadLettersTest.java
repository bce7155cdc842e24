package dev.custombot.it.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.custombot.it.Repairs;
import dev.custombot.it.SmallLimits;
import dev.custombot.it.Topics;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/** Of many dead letters the newest are listed, with the number of those that were not looked at; an older one is found by its id. */
@QuarkusTest
@TestProfile(SmallLimits.class)
class OldDeadLettersTest {

    private static final int FAILURES = 10;

    @Inject
    Hub hub;

    @Inject
    Repairs repairs;

    @Test
    void theyAreShownAndReplayedById() {
        TestConversation conversation = Letters.failed(hub.conversation(), "oldest");
        String oldest = Letters.await(conversation.id(), 1).get(0);
        IntStream.range(1, FAILURES).forEach(number -> conversation.customerSends("custom.failure.mendable", "{}"));
        Awaitility.await().until(() -> Topics.records("custom-bot-dead-letters", conversation.id()).size() == FAILURES);

        JsonPath list = Letters.get("?conversation=" + conversation.id());
        List<String> listed = list.getList("letters.id");
        assertThat(listed).isNotEmpty().hasSizeLessThanOrEqualTo(SmallLimits.SCANNED).doesNotContain(oldest);
        assertThat(list.getLong("unread")).isGreaterThanOrEqualTo(FAILURES - SmallLimits.SCANNED);

        assertThat(Letters.get("/" + oldest).getString("value.message.content.json")).isEqualTo("{\"n\":\"oldest\"}");
        repairs.mend(conversation.id());
        assertThat(Letters.post("/" + oldest + "/replay").getString("outcome")).isEqualTo("replayed");
        assertThat(conversation.awaitReply().text()).contains("mended: {\"n\":\"oldest\"}");
        assertThat(Letters.post("/" + oldest + "/replay").getString("reason")).isEqualTo("was replayed before");
    }
}
