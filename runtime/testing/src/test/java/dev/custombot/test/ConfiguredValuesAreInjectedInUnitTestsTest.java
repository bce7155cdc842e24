package dev.custombot.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.custombot.OnMessage;

/** What the container injects of the configuration, whatever its type, is there in an object that a unit test makes. */
class ConfiguredValuesAreInjectedInUnitTestsTest {

    @AfterEach
    void forget() {
        System.clearProperty("shop.hotline");
        System.clearProperty("shop.days");
        System.clearProperty("shop.pause");
    }

    @Test
    void optionalOnesAndLists() {
        System.setProperty("shop.hotline", "112");
        System.setProperty("shop.days", "mon,tue");
        System.setProperty("shop.pause", "2s");

        assertThat(said()).contains("Optional[112] Optional.empty [mon, tue] [1, 2] [7] 3 OptionalInt.empty Optional[PT2S]");
    }

    @Test
    void whatIsNotThere() {
        System.setProperty("shop.hotline", "112");

        assertThatThrownBy(ConfiguredValuesAreInjectedInUnitTestsTest::said).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shop.days");
    }

    private static Optional<String> said() {
        return BotTester.of(ShopBot.class).conversation().customerSays("shop").awaitReply().text();
    }

    static class ShopBot {

        private final Optional<String> hotline;

        @ConfigProperty(name = "shop.nobody")
        Optional<String> nobody;

        @ConfigProperty(name = "shop.days")
        List<String> days;

        @ConfigProperty(name = "shop.sizes", defaultValue = "1,2")
        Set<Integer> sizes;

        @ConfigProperty(name = "shop.floors", defaultValue = "7")
        List<Integer> floors;

        @ConfigProperty(name = "shop.most", defaultValue = "3")
        int most;

        @ConfigProperty(name = "shop.least")
        OptionalInt least;

        @ConfigProperty(name = "shop.pause")
        Optional<Duration> pause;

        ShopBot(@ConfigProperty(name = "shop.hotline") Optional<String> hotline) {
            this.hotline = hotline;
        }

        @OnMessage("text")
        String tell() {
            return String.join(" ", hotline.toString(), nobody.toString(), days.toString(), sizes.toString(),
                    floors.toString(), Integer.toString(most), least.toString(), pause.toString());
        }
    }
}
