package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.WithoutServices;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.hub.Hub;
import dev.custombot.runtime.hub.HubFeatures;
import dev.custombot.runtime.hub.HubKind;
import dev.custombot.runtime.hub.HubSetting;
import dev.custombot.runtime.hub.egain.EgainKind;
import io.quarkus.test.QuarkusUnitTest;

/** Bots that share a callback path have the same kind of hub, and the first one alone says how callbacks are received. */
class BotsOnOnePathTest {

    private static final String A = "quarkus.custom-bot.\"a\".";
    private static final String B = "quarkus.custom-bot.\"b\".";
    private static final String C = "quarkus.custom-bot.\"c\".";

    @RegisterExtension
    static final QuarkusUnitTest START = WithoutServices.application()
            .withApplicationRoot(
                    jar -> jar.addClass(OtherKind.class).addAsServiceProvider(HubKind.class, OtherKind.class))
            .overrideConfigKey(A + "hub.kind", "egain").overrideConfigKey(B + "hub.kind", "egain")
            .overrideConfigKey(C + "hub.kind", "other")
            .overrideConfigKey(A + "callback.path", "/same").overrideConfigKey(B + "callback.path", "/same")
            .overrideConfigKey(C + "callback.path", "/same")
            .overrideRuntimeConfigKey(A + "callback.ack-timeout", "2s")
            .overrideRuntimeConfigKey(B + "callback.ack-timeout", "1s")
            .overrideRuntimeConfigKey(B + "callback.authentication.basic.username", "hub")
            .assertException(failure -> assertThat(failure.getMessage()).contains(
                    B + "callback.ack-timeout cannot be set beside " + A + "callback.ack-timeout",
                    B + "callback.authentication.basic.username cannot be set beside " + A + "callback.authentication.basic",
                    C + "hub.kind collides with " + A + "hub.kind", A + "callback.authentication.bearer.jwks-url or")
                    .doesNotContain(A + "callback.ack-timeout cannot", B + "callback.path", B + "callback.max",
                            B + "callback.authentication.bearer", C + "callback", B + "hub.kind"));

    @Test
    void fails() {
        Assertions.fail("the start should have failed");
    }

    /** Has nothing but a name. */
    public static class OtherKind implements HubKind {

        @Override
        public String name() {
            return "other";
        }

        @Override
        public HubFeatures features() {
            return new EgainKind().features();
        }

        @Override
        public void check(String bot, ConfigProblems problems) {}

        @Override
        public Optional<String> client(String bot) {
            return Optional.empty();
        }

        @Override
        public Hub create(HubSetting setting) {
            throw new UnsupportedOperationException();
        }
    }
}
