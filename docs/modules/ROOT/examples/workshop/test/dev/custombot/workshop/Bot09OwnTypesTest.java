package dev.custombot.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;

// tag::test09[]
@QuarkusTest
class Bot09OwnTypesTest {

    @Inject
    Hub hub;

    @Test
    void readsTheJson() {
        assertThat(hub.conversation().customerSends("custom.rating", Map.of("stars", 5, "visited", "2026-05-06")).awaitReply()
                .text()).contains("Thank you for coming on 2026-05-06!");
    }
}
// end::test09[]
