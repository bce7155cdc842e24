package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.Bot;
import dev.custombot.OnMessage;
import dev.custombot.deployment.WithoutServices;
import dev.custombot.message.Text;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.test.QuarkusUnitTest;

/** A class for a bot that is not there fails the build, and is told how to make the bot. */
class HandlersOfAnUnknownBotTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WithoutServices.application()
            .withApplicationRoot(
                    jar -> jar.addClasses(Misspelt.class, LeftOut.class, Absent.class, Heir.class, TryOut.class, Excluded.class,
                            Unknown.class, ByItsLabel.class, Capital.class))
            .overrideConfigKey("quarkus.custom-bot.\"returns\".hub.kind", "egain")
            .overrideConfigKey("quarkus.arc.exclude-types", Excluded.class.getName())
            .assertException(failure -> assertThat(failure)
                    .hasStackTraceContaining(
                            "Misspelt: there is no bot \"retuns\"; known are returns. Did you mean \"returns\"?")
                    .hasStackTraceContaining(
                            "Unknown: there is no bot \"invoices\"; known are returns. Set "
                                    + "quarkus.custom-bot.\"invoices\".hub.kind")
                    .hasStackTraceContaining("ByItsLabel: there is no bot \"default\"; the default bot is Bot.DEFAULT")
                    .hasStackTraceContaining(
                            "Capital: there is no bot \"Returns\"; known are returns. Did you mean \"returns\"? "
                                    + "Mind that a bot's name has 1 to 42 lower case letters, digits and hyphens")
                    .extracting(HandlersOfAnUnknownBotTest::stackTrace).asString()
                    .doesNotContain("LeftOut: there is", "Absent: there is", "Excluded: there is", "\"Returns\".hub.kind",
                            "\"default\".hub.kind"));

    private static String stackTrace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    @Test
    void isNotBuilt() {
        Assertions.fail("the build should have failed");
    }

    @Bot("retuns")
    public static class Misspelt {

        @OnMessage("text")
        String text(Text message) {
            return message.value();
        }
    }

    @Bot("demo")
    @IfBuildProfile("other")
    public static class LeftOut extends Misspelt {}

    @Bot("absent")
    public abstract static class Absent {

        @OnMessage("text")
        abstract String text(Text message);
    }

    @IfBuildProfile("other")
    public static class Heir extends Absent {

        @Override
        String text(Text message) {
            return message.value();
        }
    }

    /** Without {@code @Bot}: were it there, there would be a default bot. */
    @IfBuildProfile("other")
    public static class TryOut {

        @OnMessage("*")
        void any() {}
    }

    public static class Excluded extends TryOut {}

    @Bot("invoices")
    public static class Unknown extends Misspelt {}

    @Bot("default")
    public static class ByItsLabel extends Misspelt {}

    @Bot("Returns")
    public static class Capital extends Misspelt {}
}
