package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.Bot;
import dev.custombot.IncomingMessage;
import dev.custombot.MessageFilter;
import dev.custombot.OnMessage;
import dev.custombot.Replies;
import dev.custombot.deployment.WithoutServices;
import dev.custombot.message.Text;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** Where all bots have names, a filter that names none would never be called. */
class FilterForNobodyTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = WithoutServices.application()
            .withApplicationRoot(jar -> jar.addClasses(TeaBot.class, Closed.class, Hours.class))
            .overrideConfigKey("quarkus.custom-bot.\"tea\".hub.kind", "egain")
            .assertException(failure -> assertThat(BuildFailure.messages(failure))
                    .contains(Closed.class.getName() + " has a MessageFilter for the default bot, and there is none",
                            "write @Bot(\"tea\")")
                    .doesNotContain(Hours.class.getName()));

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    @Bot("tea")
    public static class TeaBot {

        @OnMessage("text")
        String brew(Text message) {
            return "Which tea?";
        }
    }

    public static class Closed implements MessageFilter {

        @Override
        public Uni<Void> filter(IncomingMessage message, Replies replies, Chain chain) {
            return chain.proceed();
        }
    }

    @Bot("tea")
    public static class Hours extends Closed {}
}
