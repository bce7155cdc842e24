package dev.custombot.runtime.hub.brevo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.Caller;

/** Brevo does not repeat what got 401: whoever is called finds each reason for it, and what saves the next webhooks. */
class TheGuideKnowsWhyAWebhookIsRefusedTest {

    private static final Path RUNBOOK = Path.of("../docs/modules/ROOT/pages/runbook.adoc");
    private static final Path CALLBACK = Path.of("../docs/modules/ROOT/pages/callback.adoc");

    @Test
    void inTheSectionOfItsAlert() throws IOException {
        String text = Files.readString(RUNBOOK);
        String section = text.substring(text.indexOf("=== CustomBotCallbacksUnauthorized"));
        section = section.substring(0, section.indexOf("[#"));

        assertThat(section).contains("`" + reason(Map.of()) + "`",
                "`" + reason(Map.of(WebhookSecret.PARAMETER, "guessed")) + "`",
                "`hub.webhook.previous-secret`");
    }

    @Test
    void andAmongTheReasonsOfCallbacks() throws IOException {
        assertThat(Files.readString(CALLBACK)).contains("`" + reason(Map.of()) + "`",
                "`" + reason(Map.of(WebhookSecret.PARAMETER, "guessed")) + "`");
    }

    private static String reason(Map<String, String> path) {
        WebhookSecret secret = new WebhookSecret(Optional.empty(), () -> List.of("known"));
        return secret.check(new Caller(Map.of(), path, Map.of())).map(CallbackProblem::reason).orElseThrow();
    }
}
