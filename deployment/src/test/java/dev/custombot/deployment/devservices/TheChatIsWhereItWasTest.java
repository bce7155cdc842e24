package dev.custombot.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import io.quarkus.runtime.LaunchMode;

/** In dev mode the chat has the same port at each start; tests take free ones, because several may run at the same time. */
class TheChatIsWhereItWasTest {

    @Test
    void inDevMode() {
        assertThat(DevServicesProcessor.emulatorPort(with(OptionalInt.empty()), LaunchMode.DEVELOPMENT)).isEqualTo(8090);
    }

    @Test
    void butNotInTests() {
        assertThat(DevServicesProcessor.emulatorPort(with(OptionalInt.empty()), LaunchMode.TEST)).isZero();
    }

    @Test
    void andWhereTheConfigurationSays() {
        assertThat(DevServicesProcessor.emulatorPort(with(OptionalInt.of(9000)), LaunchMode.DEVELOPMENT)).isEqualTo(9000);
        assertThat(DevServicesProcessor.emulatorPort(with(OptionalInt.of(0)), LaunchMode.DEVELOPMENT)).isZero();
        assertThat(DevServicesProcessor.emulatorPort(with(OptionalInt.of(9000)), LaunchMode.TEST)).isEqualTo(9000);
    }

    private static CustomBotDevServicesConfig with(OptionalInt port) {
        return new CustomBotDevServicesConfig() {
            @Override
            public boolean enabled() {
                return true;
            }

            @Override
            public OptionalInt emulatorPort() {
                return port;
            }

            @Override
            public int brokerPort() {
                return 0;
            }
        };
    }
}
