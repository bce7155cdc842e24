package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.WithoutServices;
import io.quarkus.test.QuarkusUnitTest;

/** Bots that share a client application share its plan: unless each says which part is its own, they do not start. */
class PlanOfOneClientTest {

    private static final String A = "quarkus.custom-bot.\"a\".";
    private static final String B = "quarkus.custom-bot.\"b\".";
    private static final String C = "quarkus.custom-bot.\"c\".";

    @RegisterExtension
    static final QuarkusUnitTest START = bot(bot(bot(WithoutServices.emptyApplication(), A, "shared"), B, "shared"), C, "own")
            .overrideRuntimeConfigKey(A + "reply.rate", "0.5")
            .assertException(failure -> assertThat(failure.getMessage())
                    .contains(B + "reply.rate is needed, and so is " + A + "reply.rate",
                            A + "reply.monthly-quota is needed, and so is " + B + "reply.monthly-quota",
                            B + "reply.monthly-quota is needed, and so is " + A + "reply.monthly-quota")
                    .doesNotContain(A + "reply.rate is needed, ", C + "reply."));

    private static QuarkusUnitTest bot(QuarkusUnitTest application, String bot, String client) {
        return application.overrideConfigKey(bot + "hub.kind", "egain")
                .overrideRuntimeConfigKey(bot + "hub.url", "http://localhost:1")
                .overrideRuntimeConfigKey(bot + "hub.client-id", client)
                .overrideRuntimeConfigKey(bot + "reply.plan", "basic");
    }

    @Test
    void fails() {
        Assertions.fail("the start should have failed");
    }
}
