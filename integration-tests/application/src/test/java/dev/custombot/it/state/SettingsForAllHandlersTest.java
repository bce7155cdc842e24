package dev.custombot.it.state;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.it.Gates;
import dev.custombot.it.SettingsOfTheirOwn;
import dev.custombot.test.BotReply;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Settings for all handlers: a question that has expired is forgotten, and everybody shows that the bot is writing. */
@QuarkusTest
@TestProfile(SettingsOfTheirOwn.class)
class SettingsForAllHandlersTest {

    @Inject
    Hub hub;

    @Inject
    Gates gates;

    @Test
    void theAnswerIsHandledLikeAnyMessage() {
        TestConversation conversation = hub.conversation().customerSays("dialogue");
        conversation.awaitReply();

        assertThat(conversation.customerSays("1234").awaitReply().text()).contains("You said: 1234");
    }

    @Test
    void typingIsShownForAHandlerWithoutAnAnnotation() {
        TestConversation conversation = hub.conversation().customerSays("gate typing");

        assertThat(conversation.awaitReplies(1)).extracting(BotReply::type).containsExactly("typing.start");
        gates.open("typing");
        assertThat(conversation.awaitReplies(2)).extracting(BotReply::type).containsExactly("typing.end", "text");
    }
}
