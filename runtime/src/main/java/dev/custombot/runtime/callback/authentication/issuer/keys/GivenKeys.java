package dev.custombot.runtime.callback.authentication.issuer.keys;

import java.util.List;
import java.util.function.Supplier;

import dev.custombot.runtime.callback.authentication.token.keys.KeyRing;

/** Keys that somebody else keeps: the first one signs, all are accepted, so that a rotation needs no interruption. */
public final class GivenKeys implements SigningKeys {

    private record Held(List<SigningKey> keys, KeyRing ring) {}

    private final Supplier<List<SigningKey>> keys;
    private volatile Held held = new Held(List.of(), KeyRing.of(List.of()));

    /** @param keys as they are now; at least one */
    public GivenKeys(Supplier<List<SigningKey>> keys) {
        this.keys = keys;
    }

    @Override
    public SigningKey current() {
        return keys.get().get(0);
    }

    @Override
    public KeyRing accepted() {
        List<SigningKey> now = keys.get();
        Held found = held;
        return found.keys().equals(now) ? found.ring() : renew(now);
    }

    private synchronized KeyRing renew(List<SigningKey> now) {
        if (!held.keys().equals(now)) {
            held = new Held(now, KeyRing.of(now.stream().map(SigningKey::published).toList()));
        }
        return held.ring();
    }
}
