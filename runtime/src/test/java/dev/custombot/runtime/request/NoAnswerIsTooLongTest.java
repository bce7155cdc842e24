package dev.custombot.runtime.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;

import org.junit.jupiter.api.Test;

/** What is longer than any hub's answer is as good as none: nobody reads it. */
class NoAnswerIsTooLongTest {

    private static final int LONGEST = 16 * 1024 * 1024;

    @Test
    void itHasItsStatusOnly() {
        assertThat(answer("x".repeat(LONGEST + 1)).body()).isEmpty();
        assertThat(answer("x".repeat(LONGEST + 1)).status()).isEqualTo(202);
        assertThat(answer("x".repeat(LONGEST)).body()).hasSize(LONGEST);
    }

    private static HubAnswer answer(String body) {
        return HubAnswer.of(Response.status(202).entity(body).build());
    }
}
