package dev.custombot.deployment.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.custombot.deployment.emulator.conversation.HubState;
import io.vertx.core.json.JsonObject;

/** Whoever counts requests learns that the hub does not remember all of them. */
class ForgottenRequestsAreCountedTest {

    private final HubState state = new HubState(List.of());

    @Test
    void untilAReset() {
        requests(2_000);
        assertThat(state.forgottenRequests()).isZero();

        requests(3);
        assertThat(state.requests(Optional.empty())).hasSize(2_000);
        assertThat(state.forgottenRequests()).isEqualTo(3);

        state.reset();
        assertThat(state.forgottenRequests()).isZero();
    }

    private void requests(int count) {
        for (int i = 0; i < count; i++) {
            state.request(new JsonObject().put("id", "r-" + i));
        }
    }
}
