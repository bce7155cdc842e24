package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.message.Bubble;
import dev.custombot.message.SignIn;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;

/** The build says what customers see of replies that the bot's hub cannot show, and what they cannot be shown at all. */
class AdaptedRepliesAreToldTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(ShopBot.class, Menu.class))
            .overrideConfigKey("quarkus.custom-bot.hub.kind", "brevo")
            .overrideConfigKey("quarkus.custom-bot.hub.api-key", "the-key-of-the-account")
            .overrideConfigKey("quarkus.custom-bot.hub.agent.id", "agent-1")
            .overrideConfigKey("quarkus.custom-bot.hub.webhook.secret", "the-secret-of-the-webhook")
            .setLogRecordPredicate(record -> "dev.custombot".equals(record.getLoggerName()))
            .assertLogRecords(records -> assertThat(records).extracting(record -> record.getMessage())
                    .anySatisfy(message -> assertThat(message).contains("brevo",
                            ShopBot.class.getName() + "#talk: richMessage.quickreply is a numbered text",
                            ShopBot.class.getName() + "#talk: typing.start is not shown").doesNotContain("#talk: text"))
                    .anySatisfy(message -> assertThat(message).contains("cannot be shown at all",
                            ShopBot.class.getName() + "#account: richMessage.authentication")));

    @Test
    void starts() {}

    public static class ShopBot {

        @OnMessage("text")
        List<Sendable> talk(Text text) {
            return List.of(Reply.text("Hello"), Menu.menu(), Reply.typing());
        }

        @OnMessage("custom.account")
        Sendable account() {
            return SignIn.builder("https://shop.example/signed-in", Bubble.of("Sign in")).scope("profile").build();
        }
    }

    public static class Menu {

        static Reply menu() {
            return Reply.quickReply("Anything else?", "Yes", "No");
        }
    }
}
