package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** The key that is suggested is the one with the fewest letters to change, of the same bot; a forgotten group counts little. */
class SimilarKeysTest {

    private final SimilarKeys known = new SimilarKeys(List.of("quarkus.custom-bot.*.participant-name",
            "quarkus.custom-bot.participant-name", "quarkus.custom-bot.dispatch.handler-timeout",
            "quarkus.custom-bot.dispatch.handover-timeout", "quarkus.custom-bot.dispatch.retry.*.max-retries",
            "quarkus.custom-bot.dispatch.retry.max-retries", "quarkus.custom-bot.reply.plan", "quarkus.http.port"),
            List.of("<default>", "tea"));

    @Test
    void ofTheDefaultBot() {
        assertThat(known.nearest("quarkus.custom-bot.participant-nam")).isEqualTo("quarkus.custom-bot.participant-name");
        assertThat(known.nearest("quarkus.custom-bot.dispach.handler-timeout"))
                .isEqualTo("quarkus.custom-bot.dispatch.handler-timeout");
    }

    @Test
    void ofAnotherOne() {
        assertThat(known.nearest("quarkus.custom-bot.\"tea\".reply.plans")).isEqualTo("quarkus.custom-bot.\"tea\".reply.plan");
        assertThat(known.nearest("quarkus.custom-bot.tea.reply.plans")).isEqualTo("quarkus.custom-bot.tea.reply.plan");
    }

    @Test
    void withoutItsGroup() {
        assertThat(known.nearest("quarkus.custom-bot.handler-timeout"))
                .isEqualTo("quarkus.custom-bot.dispatch.handler-timeout");
    }

    @Test
    void withANameInIt() {
        assertThat(known.nearest("quarkus.custom-bot.dispatch.retry.\"com.acme.Away\".max-retry"))
                .isEqualTo("quarkus.custom-bot.dispatch.retry.*.max-retries");
    }
}
