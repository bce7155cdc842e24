package dev.custombot.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.test.BotReply;
import dev.custombot.test.Hub;
import dev.custombot.test.TestConversation;
import io.quarkus.test.junit.QuarkusTest;

/** What the application sets for all of its channels, or for all Kafka clients, changes nothing of the bot's. */
@QuarkusTest
class ConnectorWideSettingsStopAtTheBotTest {

    @Inject
    Hub hub;

    @Inject
    Callback callback;

    @Test
    void messagesAreStoredAndHandledInTheirOrder() {
        TestConversation conversation = hub.conversation();
        for (int i = 0; i < 5; i++) {
            conversation.customerSays("m" + i);
        }

        List<BotReply> replies = conversation.awaitReplies(5);
        for (int i = 0; i < 5; i++) {
            assertThat(replies.get(i).message()).contains("You said: m" + i + " (" + (i + 1) + ")");
        }
    }

    @Test
    void aMessageLargerThanTheApplicationsIsStored() {
        TestConversation conversation = hub.conversation().customerSays("x".repeat(8_000));

        assertThat(conversation.awaitReply().message()).contains("xxx (1)");
    }

    @Test
    void theCallbackAnswersAsEver() {
        callback.answersExactly();
    }

    @ParameterizedTest
    @CsvSource({"outgoing.custom-bot-callbacks-out,acks,all", "outgoing.custom-bot-replies-out,enable.idempotence,true",
            "outgoing.custom-bot-dead-letters-out,waitForWriteCompletion,true", "outgoing.custom-bot-notices-out,partition,-1",
            "outgoing.custom-bot-callbacks-out,linger.ms,0", "incoming.custom-bot-callbacks-in,auto.offset.reset,earliest",
            "incoming.custom-bot-callbacks-in,commit-strategy,custom-bot",
            "incoming.custom-bot-replies-in,failure-strategy,fail", "incoming.custom-bot-replies-in,health-enabled,true",
            "incoming.custom-bot-replies-in,session.timeout.ms,10000"})
    void aPromiseRestsOnASettingOfTheChannelsOwn(String channel, String attribute, String value) {
        Config config = ConfigProvider.getConfig();

        assertThat(config.getValue("mp.messaging." + channel + "." + attribute, String.class)).isEqualTo(value);
        assertThat(config.getValue("mp.messaging.connector.smallrye-kafka." + attribute, String.class)).isNotEqualTo(value);
    }
}
