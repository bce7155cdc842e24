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
import io.restassured.path.json.JsonPath;

/** A dry run says what a replay would do, and changes nothing. */
@QuarkusTest
@TestProfile(Administration.class)
class RehearsedReplayTest {

    @Inject
    Hub hub;

    @Test
    void changesNothing() {
        TestConversation conversation = Letters.failed(hub.conversation(), "one", "two");
        List<String> ids = Letters.await(conversation.id(), 2);

        JsonPath report = Letters.post("/replay?dry-run=true&conversation=" + conversation.id());
        JsonPath one = Letters.post("/" + ids.get(0) + "/replay?dry-run=true");

        assertThat(report.getBoolean("dryRun")).isTrue();
        assertThat(report.getList("results.id")).containsExactlyElementsOf(ids);
        assertThat(report.getList("results.outcome")).containsOnly("replayed");
        assertThat(one.getBoolean("dryRun")).isTrue();
        assertThat(Letters.await(conversation.id(), 2)).isEqualTo(ids);
        assertThat(Topics.records("custom-bot-callbacks", conversation.id())).hasSize(2);
        assertThat(Topics.records("custom-bot-dead-letters", conversation.id())).hasSize(2);
    }
}
