package dev.custombot.runtime.dispatch.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

/** Of all lines that a thread stands in, the one is told that its team can look at. */
class TheLineIsTheApplicationsTest {

    private static final String HANDLER = "com.example.bot.OrderBot#chosen";
    private static final StackTraceElement JDK = line("java.lang.Thread", "sleep", 12);
    private static final StackTraceElement DRIVER = line("org.postgresql.core.PGStream", "receive", 7);
    private static final StackTraceElement KITCHEN = line("com.example.kitchen.Kitchen", "bake", 9);
    private static final StackTraceElement MADE = line("com.example.kitchen.Kitchen_ClientProxy", "bake", -1);
    private static final StackTraceElement BOT = line("com.example.bot.OrderBot", "chosen", 31);
    private static final StackTraceElement OURS = line("dev.custombot.runtime.dispatch.turn.TurnCalls", "call", 150);

    @Test
    void theInnermostOfItsPackages() {
        assertThat(told(HANDLER, JDK, KITCHEN, MADE, BOT, OURS)).isEqualTo("com.example.kitchen.Kitchen.bake:9");
    }

    @Test
    void notThatOfALibraryWhichItCalls() {
        assertThat(told(HANDLER, JDK, DRIVER, KITCHEN, MADE, BOT, OURS)).isEqualTo("com.example.kitchen.Kitchen.bake:9");
    }

    @Test
    void notWhatTheBuildHasMade() {
        assertThat(told(HANDLER, JDK, MADE, BOT, OURS)).isEqualTo("com.example.bot.OrderBot.chosen:31");
    }

    @Test
    void aLibraryThatStandsAroundAllHandlers() {
        assertThat(told(HANDLER, JDK, DRIVER, OURS)).isEqualTo("org.postgresql.core.PGStream.receive:7");
    }

    @Test
    void theInnermostOfAllWhereNoneIsTheApplications() {
        assertThat(told(HANDLER, JDK, OURS)).isEqualTo("java.lang.Thread.sleep:12");
    }

    @Test
    void aHandlerWithoutAPackage() {
        assertThat(told("Bot#chosen", JDK, line("Bot", "chosen", 3), OURS)).isEqualTo("Bot.chosen:3");
    }

    @Test
    void noneOfNoStack() {
        assertThat(ApplicationLine.of(HANDLER, new StackTraceElement[0])).isEmpty();
    }

    private static String told(String handler, StackTraceElement... stack) {
        return ApplicationLine.of(handler, stack).orElseThrow(() -> new AssertionError(Arrays.toString(stack)));
    }

    private static StackTraceElement line(String type, String method, int number) {
        return new StackTraceElement(type, method, type.substring(type.lastIndexOf('.') + 1) + ".java", number);
    }
}
