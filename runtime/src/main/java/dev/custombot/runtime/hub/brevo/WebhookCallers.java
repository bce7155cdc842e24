package dev.custombot.runtime.hub.brevo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.custombot.runtime.hub.CallbackAuthenticator;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.CallbackRequest;
import io.smallrye.mutiny.Uni;

/**
 * Who may deliver webhooks: whoever shows all that is configured, so there is something.
 *
 * @param secret of the webhook
 * @param account of the callers
 */
record WebhookCallers(Optional<WebhookSecret> secret, Optional<CallbackAuthenticator> account) {

    WebhookCallers {
        if (secret.isEmpty() && account.isEmpty()) {
            throw new IllegalArgumentException("Anybody could deliver webhooks");
        }
    }

    /** Why a caller may be refused. */
    List<CallbackProblem> refusals() {
        return Stream.concat(secret.stream().flatMap(known -> known.refusals().stream()),
                account.stream().flatMap(known -> known.callerRefusals().stream())).toList();
    }

    /** Completes with why the caller is refused, empty when it is not. The secret first: who does not know it costs nothing. */
    Uni<Optional<CallbackProblem>> admit(CallbackRequest request) {
        Optional<CallbackProblem> refusal = secret.flatMap(known -> known.check(request));
        return refusal.isPresent() || account.isEmpty()
                ? Uni.createFrom().item(refusal)
                : account.get().authenticate(request);
    }
}
