package dev.custombot.runtime.hub.brevo;

import java.util.Optional;
import java.util.function.Supplier;

import dev.custombot.runtime.request.HubCredentials;
import dev.custombot.runtime.request.NoCredentialException;
import io.smallrye.mutiny.Uni;

/** The key of the account, as it is now: one that is refused may have been replaced meanwhile. */
record BrevoKey(Supplier<Optional<String>> source) implements HubCredentials {

    @Override
    public Uni<String> current() {
        return Uni.createFrom().item(() -> source.get().orElseThrow(() -> new NoCredentialException("no key")));
    }

    @Override
    public Uni<String> other(String refused) {
        return current();
    }
}
