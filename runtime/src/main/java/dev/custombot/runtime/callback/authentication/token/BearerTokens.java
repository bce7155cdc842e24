package dev.custombot.runtime.callback.authentication.token;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

import dev.custombot.runtime.callback.authentication.Refusal;
import io.smallrye.mutiny.Uni;

/** Accepts a verified token. The hub sends the same one until it gets a 401, so verified tokens are remembered. */
public final class BearerTokens {

    private final TokenVerifier verifier;
    private final Executor worker;
    /** Loading the key set blocks: one thread for a token, however many callbacks wait. */
    private final Map<String, Uni<Optional<Refusal>>> verifying = new ConcurrentHashMap<>();

    /** @param worker on which a thread may block */
    public BearerTokens(TokenVerifier verifier, Executor worker) {
        this.verifier = verifier;
        this.worker = worker;
    }

    public boolean isConfigured() {
        return verifier.isConfigured();
    }

    /** Completes at once for a token that was verified before, else on a worker thread. */
    public Uni<Optional<Refusal>> check(String token) {
        return verifier.remembered(token).map(known -> Uni.createFrom().item(known))
                .orElseGet(() -> verifying.computeIfAbsent(token, this::verify));
    }

    private Uni<Optional<Refusal>> verify(String token) {
        return Uni.createFrom().item(() -> verifier.verify(token)).runSubscriptionOn(worker)
                .onTermination().invoke(() -> verifying.remove(token)).memoize().indefinitely();
    }
}
