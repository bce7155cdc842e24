package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.custombot.HandlerRetry;
import dev.custombot.OnMessage;
import dev.custombot.message.Text;

/** A handler that would be called again for ever fails the test, because pauses take no time in it; every other one comes to its end. */
class RetriesComeToAnEndInUnitTestsTest {

    private static final String FOREVER = "quarkus.custom-bot.dispatch.retry.\"java.net.ConnectException\".forever";
    private static final Duration SOON = Duration.ofSeconds(60);

    @AfterEach
    void configureNothing() {
        System.clearProperty(FOREVER);
    }

    @Test
    void asTheHandlerSaysAndTheBotGoesOnAfterwards() {
        Orders orders = new Orders(Integer.MAX_VALUE);
        TestConversation conversation = BotTester.of(PatientBot.class).with(orders).conversation();
        assertTimeoutPreemptively(SOON, () -> assertThatThrownBy(() -> conversation.customerSays("hello"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("again and again for 6 h").hasMessageContaining("let its handler succeed")
                .hasRootCauseInstanceOf(ConnectException.class));

        orders.failures.set(0);

        assertThat(conversation.customerSays("hello").awaitReply().text()).contains("on its way");
    }

    @Test
    void asTheConfigurationSays() {
        System.setProperty(FOREVER, "true");
        TestConversation conversation = BotTester.of(PlainBot.class).with(new Orders(Integer.MAX_VALUE)).conversation();

        assertTimeoutPreemptively(SOON, () -> assertThatThrownBy(() -> conversation.customerSays("hello"))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("again and again"));
    }

    @Test
    void oneThatSucceedsInTheEnd() {
        TestConversation conversation = BotTester.of(PatientBot.class).with(new Orders(100)).conversation();

        assertThat(conversation.customerSays("hello").awaitReply().text()).contains("on its way");
    }

    @Test
    void oneThatIsGivenUpAfterHours() {
        BotTester bot = BotTester.of(HoursBot.class).with(new Orders(Integer.MAX_VALUE));

        assertThat(bot.conversation().customerSays("hello").awaitDeadLetter().cause())
                .isEqualTo(ConnectException.class.getName());
    }

    /** A service that is down for so many calls. */
    static class Orders {

        private final AtomicInteger failures;

        Orders(int failures) {
            this.failures = new AtomicInteger(failures);
        }

        String find() throws ConnectException {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new ConnectException("down");
            }
            return "on its way";
        }
    }

    record PatientBot(Orders orders) {

        @OnMessage("text")
        @HandlerRetry(on = ConnectException.class, forever = true)
        String order(Text message) throws ConnectException {
            return orders.find();
        }
    }

    record PlainBot(Orders orders) {

        @OnMessage("text")
        String order(Text message) throws ConnectException {
            return orders.find();
        }
    }

    record HoursBot(Orders orders) {

        @OnMessage("text")
        @HandlerRetry(on = ConnectException.class, maxDuration = "2h")
        String order(Text message) throws ConnectException {
            return orders.find();
        }
    }
}
