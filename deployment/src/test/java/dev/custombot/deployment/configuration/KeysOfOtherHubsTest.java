package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Whoever sets for a bot what only bots at another hub read is told; what all read, or nobody knows, is left alone. */
class KeysOfOtherHubsTest {

    private final KeysOfOtherHubs others = new KeysOfOtherHubs(
            Map.of("egain", List.of("quarkus.custom-bot.*.hub.url", "quarkus.custom-bot.hub.url",
                    "quarkus.custom-bot.hub.scopes", "quarkus.custom-bot.hub.scopes[*]",
                    "quarkus.custom-bot.*.reply.outcomes.*", "quarkus.custom-bot.reply.outcomes.*"),
                    "brevo", List.of("quarkus.custom-bot.hub.url", "quarkus.custom-bot.hub.agent.id"), "third", List.of()),
            Map.of("<default>", "egain", "shop", "brevo", "tea", "third"));

    @Test
    void ofANamedBot() {
        String key = "quarkus.custom-bot.\"shop\".reply.outcomes.\"400-240\"";

        assertThat(others.complaint(key))
                .contains("Nobody reads " + key + ": it is for bots at egain, and this one is at brevo");
        assertThat(others.complaint("quarkus.custom-bot.shop.reply.outcomes.404")).isPresent();
        assertThat(others.complaint("quarkus.custom-bot.shop.hub.scopes[1]")).isPresent();
        assertThat(others.complaint("quarkus.custom-bot.tea.hub.url")).hasValueSatisfying(
                told -> assertThat(told).contains("at brevo, egain, and this one is at third"));
    }

    @Test
    void ofTheDefaultOne() {
        assertThat(others.complaint("quarkus.custom-bot.hub.agent.id")).hasValueSatisfying(
                told -> assertThat(told).contains("at brevo, and this one is at egain"));
        assertThat(others.complaint("quarkus.custom-bot.reply.outcomes.\"404\"")).isEmpty();
    }

    @Test
    void andOfNoneThatIsRead() {
        assertThat(others.complaint("quarkus.custom-bot.shop.hub.url")).isEmpty();
        assertThat(others.complaint("quarkus.custom-bot.shop.reply.plan")).isEmpty();
        assertThat(others.complaint("quarkus.custom-bot.\"other\".hub.agent.id")).isEmpty();
        assertThat(others.complaint("quarkus.http.port")).isEmpty();
    }

    @Test
    void norWhereThereIsNoDefaultBot() {
        KeysOfOtherHubs named = new KeysOfOtherHubs(Map.of("egain", List.of("quarkus.custom-bot.hub.url")),
                Map.of("tea", "third"));

        assertThat(named.complaint("quarkus.custom-bot.hub.url")).isEmpty();
    }
}
