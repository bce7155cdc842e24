package dev.custombot.runtime.callback.authentication.issuer.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.custombot.runtime.callback.authentication.token.keys.KeyRing;

/**
 * Keys that follow from a secret and the day, so that all replicas have the same ones without storing or sending any, and a key that
 * leaked is good for one day. A day's key is accepted as long as a token of that day may live.
 */
public final class DerivedKeys implements SigningKeys {

    /** How long one key signs. */
    public static final Duration EPOCH = Duration.ofDays(1);

    private record Slot(MasterSecret secret, long epoch) {}

    /** What there is, with what it is there for. */
    private record Held(List<MasterSecret> secrets, long first, long last, Map<Slot, SigningKey> keys, KeyRing ring) {

        boolean isFor(List<MasterSecret> wanted, long from, long to) {
            return first == from && last == to && secrets.equals(wanted);
        }
    }

    private final String owner;
    private final Supplier<List<MasterSecret>> secrets;
    private final Duration lifetime;
    private final Duration skew;
    private final Clock clock;
    private volatile Held held = new Held(List.of(), 0, 0, Map.of(), KeyRing.of(List.of()));

    /**
     * @param owner of the keys: nobody else gets the same ones from the same secret
     * @param secrets as they are now: the first one's keys sign, those of all are accepted
     * @param lifetime of tokens
     * @param skew by how much the clocks of replicas may differ
     */
    public DerivedKeys(String owner, Supplier<List<MasterSecret>> secrets, Duration lifetime, Duration skew, Clock clock) {
        this.owner = owner;
        this.secrets = secrets;
        this.lifetime = lifetime;
        this.skew = skew;
        this.clock = clock;
        at(clock.instant());
    }

    @Override
    public SigningKey current() {
        Instant now = clock.instant();
        Held found = at(now);
        return found.keys().get(new Slot(found.secrets().get(0), epoch(now)));
    }

    @Override
    public KeyRing accepted() {
        return at(clock.instant()).ring();
    }

    private Held at(Instant now) {
        List<MasterSecret> wanted = secrets.get();
        long first = epoch(now.minus(lifetime).minus(skew));
        long last = epoch(now.plus(skew));
        Held found = held;
        return found.isFor(wanted, first, last) ? found : renew(wanted, first, last);
    }

    private synchronized Held renew(List<MasterSecret> wanted, long first, long last) {
        Held old = held;
        if (old.isFor(wanted, first, last)) {
            return old;
        }
        Map<Slot, SigningKey> keys = new HashMap<>();
        for (MasterSecret secret : wanted) {
            for (long epoch = first; epoch <= last; epoch++) {
                Slot slot = new Slot(secret, epoch);
                SigningKey known = old.keys().get(slot);
                keys.put(slot, known == null ? secret.derive(owner + '\n' + epoch) : known);
            }
        }
        held = new Held(wanted, first, last, keys, KeyRing.of(keys.values().stream().map(SigningKey::published).toList()));
        return held;
    }

    private static long epoch(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), EPOCH.toSeconds());
    }
}
