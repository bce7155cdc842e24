package dev.custombot.it.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.it.Gates;
import dev.custombot.test.BotReply;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** Settings for all handlers: a question that has expired is forgotten, and everybody shows that the bot is writing. */
@QuarkusTest
@TestProfile(SettingsForAllHandlersTest.ShortTimes.class)
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

    public static class ShortTimes implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.custom-bot.dialogue.expiry", "1ms", "quarkus.custom-bot.dispatch.typing-indicator", "20ms");
        }
    }
}
