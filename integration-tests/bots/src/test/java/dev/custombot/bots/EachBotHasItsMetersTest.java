package dev.custombot.bots;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Every meter says which bot it is of. */
@QuarkusTest
class EachBotHasItsMetersTest extends ThreeHubsTest {

    @Test
    void aMessageIsCountedForItsBotOnly() {
        // What others have said is answered before it is counted.
        Awaitility.await().until(() -> Meters.conversationsUnderWay() == 0);
        double atShop = Meters.messages("default", "handled");
        double atReturns = Meters.messages("returns", "handled");
        double atAdvice = Meters.messages("advice", "handled");

        advice.conversation().customerSays("hello").awaitReply();

        Awaitility.await().until(() -> Meters.messages("advice", "handled") == atAdvice + 1);
        assertThat(Meters.messages("default", "handled")).isEqualTo(atShop);
        assertThat(Meters.messages("returns", "handled")).isEqualTo(atReturns);
    }

    @Test
    void eachCircuitBreakerHasItsMeters() {
        shop.conversation().customerSays("hello").awaitReply();
        returns.conversation().customerSays("hello").awaitReply();

        assertThat(Meters.lines().filter(line -> line.startsWith("custom_bot_hub_circuit"))).isNotEmpty()
                .anyMatch(line -> line.contains("bot=\"default\""))
                .anyMatch(line -> line.contains("bot=\"returns\""));
    }

    @Test
    void noMeterIsOfNoBot() {
        returns.conversation().customerSays("hello").awaitReply();

        assertThat(Meters.lines().filter(line -> line.startsWith("custom_bot_"))).isNotEmpty()
                .allMatch(line -> line.contains("bot=\"default\"") || line.contains("bot=\"returns\"")
                        || line.contains("bot=\"advice\"") || line.contains("bot=\"brevo\""));
    }
}
