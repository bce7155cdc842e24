package dev.custombot.it.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.it.Gates;
import dev.custombot.test.BotReply;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** The customer sees that the bot is writing while a handler takes long, and not otherwise. */
@QuarkusTest
class TypingIndicatorTest {

    @Inject
    Hub hub;

    @Inject
    Gates gates;

    @Test
    void typingEndsBeforeTheReply() {
        TestConversation conversation = hub.conversation().customerSends("custom.typing.slow", "{}");

        assertThat(conversation.awaitReplies(1)).extracting(BotReply::type).containsExactly("typing.start");
        gates.open("typing " + conversation.id());
        assertThat(conversation.awaitReplies(2)).extracting(BotReply::type).containsExactly("typing.end", "text");
    }

    @Test
    void aQuickHandlerShowsNothing() {
        TestConversation conversation = hub.conversation().customerSends("custom.typing.fast", "{}");

        assertThat(conversation.awaitReplies(1)).extracting(BotReply::type).containsExactly("text");
    }

    @Test
    void typingEndsWhenTheHandlerFails() {
        TestConversation conversation = hub.conversation().customerSends("custom.typing.failing", "{}");

        assertThat(conversation.awaitReplies(1)).extracting(BotReply::type).containsExactly("typing.start");
        gates.open("typing " + conversation.id());
        assertThat(conversation.awaitReplies(1)).extracting(BotReply::type).containsExactly("typing.end");
    }
}
