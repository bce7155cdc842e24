package dev.custombot.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(ClosedShopTest.Closed.class)
class ClosedShopTest {

    @Inject
    Hub hub;

    @Test
    void saysThatItIsClosed() {
        assertThat(hub.conversation().customerSays("hello").awaitReply().text().orElseThrow()).contains("closed today");
    }

    public static class Closed implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("order-bot.closed", "true");
        }
    }
}
