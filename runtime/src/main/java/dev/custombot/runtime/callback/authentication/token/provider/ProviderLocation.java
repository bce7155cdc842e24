package dev.custombot.runtime.callback.authentication.token.provider;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/** An address at an identity provider: looked up when it is needed first, and again after it was of no use. */
public final class ProviderLocation {

    private final Supplier<Uni<URI>> lookUp;
    private volatile Optional<URI> known = Optional.empty();

    private ProviderLocation(Supplier<Uni<URI>> lookUp) {
        this.lookUp = lookUp;
    }

    /** One that is configured. */
    public static ProviderLocation at(URI location) {
        return new ProviderLocation(() -> Uni.createFrom().item(location));
    }

    /** One that the provider names. */
    public static ProviderLocation discovered(Supplier<Uni<URI>> lookUp) {
        return new ProviderLocation(lookUp);
    }

    public Uni<URI> find() {
        return known.map(location -> Uni.createFrom().item(location))
                .orElseGet(() -> lookUp.get().onItem().invoke(location -> known = Optional.of(location)));
    }

    /** There was no answer: the provider may have another one by now. */
    public void forget() {
        known = Optional.empty();
    }
}
