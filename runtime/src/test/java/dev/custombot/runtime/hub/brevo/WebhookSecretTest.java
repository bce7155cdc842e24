package dev.custombot.runtime.hub.brevo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.CallbackRequest;
import dev.custombot.runtime.hub.Caller;
import io.smallrye.mutiny.Uni;

/** Brevo is known by the secret that its webhooks show, wherever that is, and by an account besides where there is one. */
class WebhookSecretTest {

    private final List<String> secrets = new ArrayList<>(List.of("now", "before"));

    @Test
    void inThePathOrInTheQuery() {
        WebhookSecret secret = secret(Optional.empty());

        assertThat(secret.check(path("now"))).isEmpty();
        assertThat(secret.check(query("now"))).isEmpty();
        assertThat(reason(secret.check(path("no")))).isEqualTo("401 wrong_secret");
        assertThat(reason(secret.check(query("now ")))).isEqualTo("401 wrong_secret");
        assertThat(reason(secret.check(header("X-Hub", "now")))).isEqualTo("401 missing_secret");
    }

    @Test
    void inAHeaderAndThenNowhereElse() {
        WebhookSecret secret = secret(Optional.of("X-Hub"));

        assertThat(secret.check(header("X-Hub", "now"))).isEmpty();
        assertThat(reason(secret.check(header("X-Hub", "")))).isEqualTo("401 wrong_secret");
        assertThat(reason(secret.check(path("now")))).isEqualTo("401 missing_secret");
        assertThat(reason(secret.check(query("now")))).isEqualTo("401 missing_secret");
    }

    @Test
    void twoAreGoodDuringARotation() {
        WebhookSecret secret = secret(Optional.empty());

        assertThat(secret.check(path("before"))).isEmpty();
        secrets.remove("before");
        assertThat(reason(secret.check(path("before")))).isEqualTo("401 wrong_secret");
    }

    @Test
    void theAnswerDoesNotTellWhatWasShown() {
        CallbackProblem problem = secret(Optional.empty()).check(path("guessed")).orElseThrow();

        assertThat(problem.getMessage()).doesNotContain("guessed", "now");
    }

    @Test
    void anAccountIsAskedForBesides() {
        CallbackProblem stranger = CallbackProblem.unauthorized("Basic", "user or password is wrong", "wrong_password",
                () -> "");
        WebhookCallers both = new WebhookCallers(Optional.of(secret(Optional.empty())), Optional.of(request -> Uni.createFrom()
                .item(request.header("Authorization").isPresent() ? Optional.empty() : Optional.of(stranger))));
        WebhookCallers account = new WebhookCallers(Optional.empty(), both.account());

        assertThat(reason(admit(both, path("now")))).isEqualTo("401 wrong_password");
        assertThat(reason(admit(both, header("Authorization", "x")))).isEqualTo("401 missing_secret");
        assertThat(admit(both, new Caller(Map.of("Authorization", "x"), Map.of("secret", "now"), Map.of()))).isEmpty();
        assertThat(admit(account, header("Authorization", "x"))).isEmpty();
        assertThat(reason(admit(account, path("now")))).isEqualTo("401 wrong_password");
    }

    @Test
    void withoutAnythingNobodyKnowsWhoCalls() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WebhookCallers(Optional.empty(), Optional.empty()));
    }

    private WebhookSecret secret(Optional<String> header) {
        return new WebhookSecret(header, () -> secrets);
    }

    private static Optional<CallbackProblem> admit(WebhookCallers callers, CallbackRequest request) {
        return callers.admit(request).await().atMost(Duration.ofSeconds(30));
    }

    private static String reason(Optional<CallbackProblem> problem) {
        return problem.orElseThrow().status() + " " + problem.get().reason();
    }

    private static Caller path(String secret) {
        return new Caller(Map.of(), Map.of("secret", secret), Map.of());
    }

    private static Caller query(String secret) {
        return new Caller(Map.of(), Map.of(), Map.of("secret", secret));
    }

    private static Caller header(String name, String value) {
        return new Caller(Map.of(name, value), Map.of(), Map.of());
    }
}
