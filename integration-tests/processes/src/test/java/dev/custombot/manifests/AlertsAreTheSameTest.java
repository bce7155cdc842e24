package dev.custombot.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** The alerts that are deployed are those that are tested. */
class AlertsAreTheSameTest {

    @Test
    void thePrometheusRuleHasTheRulesOfThePlainFile() {
        Object plain = Manifests.yaml(Path.of(System.getProperty("monitoring"), "custom-bot.rules.yml"));

        assertThat((Map<?, ?>) Manifests.at(Manifests.base("PrometheusRule"), "spec")).isEqualTo(plain);
    }
}
