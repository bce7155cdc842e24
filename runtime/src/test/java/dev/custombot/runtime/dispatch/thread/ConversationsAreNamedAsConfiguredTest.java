package dev.custombot.runtime.dispatch.thread;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.config.LogConfig.ConversationName;

/** Logs and traces name a conversation by its id, by something from which nobody finds it at the hub, or not at all. */
class ConversationsAreNamedAsConfiguredTest {

    @Test
    void plain() {
        assertThat(NamedConversation.of("c-1", ConversationName.PLAIN)).contains("c-1");
    }

    @Test
    void hashed() {
        assertThat(NamedConversation.of("c-1", ConversationName.HASHED)).hasValueSatisfying(
                name -> assertThat(name).matches("[0-9a-f]{16}"))
                .isEqualTo(NamedConversation.of("c-1", ConversationName.HASHED))
                .isNotEqualTo(NamedConversation.of("c-2", ConversationName.HASHED));
    }

    @Test
    void notAtAll() {
        assertThat(NamedConversation.of("c-1", ConversationName.NONE)).isEmpty();
    }
}
