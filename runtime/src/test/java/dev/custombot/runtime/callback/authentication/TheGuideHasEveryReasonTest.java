package dev.custombot.runtime.callback.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.hub.CallbackReason;

/** Whoever sees a reason on the meter of callbacks finds it on their page, with its status. */
class TheGuideHasEveryReasonTest {

    private static final Path PAGE = Path.of("../docs/modules/ROOT/pages/callback.adoc");

    @Test
    void whyACallbackHasItsStatus() throws IOException {
        String text = Files.readString(PAGE);
        String section = text.substring(text.indexOf("[#reasons]"), text.indexOf("== Limits"));

        assertThat(Stream.concat(Arrays.stream(CallbackReason.values()).map(CallbackReason::label),
                Arrays.stream(Refusal.values()).map(Refusal::label)))
                .allSatisfy(reason -> assertThat(section).contains("`" + reason + "`"));
    }
}
