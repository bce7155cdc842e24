package dev.custombot.it.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.MessageType;

/** The published table of who may send what; types outside of it are free. */
class RoleTableTest {

    @ParameterizedTest
    @CsvSource({"text, true, true, true", "richMessage.form, false, true, true", "escalation.transfer, false, true, true",
            "agent.join, false, true, false", "undo, true, false, false", "custom.order, true, true, true",
            "cobrowse.start, true, true, true"})
    void maySend(String type, boolean customer, boolean agent, boolean bot) {
        assertThat(MessageType.maySend("customer", type)).isEqualTo(customer);
        assertThat(MessageType.maySend("custom_agent", type)).isEqualTo(agent);
        assertThat(MessageType.maySend("custom_bot", type)).isEqualTo(bot);
    }
}
