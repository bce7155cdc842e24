package dev.custombot.runtime.hub.egain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published table of who may send what; types outside of it are free. */
class RoleTableTest {

    @ParameterizedTest
    @CsvSource({"text, true, true, true", "richMessage.form, false, true, true", "escalation.transfer, false, true, true",
            "agent.join, false, true, false", "undo, true, false, false", "custom.order, true, true, true",
            "cobrowse.start, true, true, true"})
    void maySend(String type, boolean customer, boolean agent, boolean bot) {
        assertThat(RoleTable.maySend("customer", type)).isEqualTo(customer);
        assertThat(RoleTable.maySend("custom_agent", type)).isEqualTo(agent);
        assertThat(RoleTable.maySend("custom_bot", type)).isEqualTo(bot);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent.join", "queue.transfer", "undo", "customer.active", "conversation.state"})
    void aForbiddenTypeIsRefusedByName(String type) {
        RoleTable.ForBots bots = new RoleTable.ForBots();

        assertThat(bots.include(type)).isFalse();
        assertThat(bots.rule(type)).contains("role table").contains(type).contains("custom_bot");
    }
}
