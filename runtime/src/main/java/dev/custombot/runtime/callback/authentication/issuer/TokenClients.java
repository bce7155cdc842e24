package dev.custombot.runtime.callback.authentication.issuer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Who may have a token. Two secrets of a client are live during a rotation. */
public final class TokenClients {

    /** What a client has shown. */
    enum Shown {
        SECRET,
        /** The one that is accepted besides. */
        PREVIOUS_SECRET,
        WRONG
    }

    /** Of a client that there is not, so that the answer takes as long. */
    private static final List<SecretHash> NONE = List.of(SecretHash.of("sha256:" + "0".repeat(64)));

    private final Map<String, Supplier<List<SecretHash>>> clients;

    /** @param clients by their ids the hashes of their secrets, as they are now, the one in use first; asked at each check, so they must not block */
    public TokenClients(Map<String, Supplier<List<SecretHash>>> clients) {
        this.clients = Map.copyOf(clients);
    }

    Set<String> ids() {
        return clients.keySet();
    }

    /** Takes as long for each wrong secret, and for each right one. */
    Shown check(ClientCredentials shown) {
        byte[] digest = SecretHash.digest(shown.secret());
        List<SecretHash> hashes = clients.getOrDefault(shown.id(), () -> NONE).get();
        int match = -1;
        for (int i = hashes.size() - 1; i >= 0; i--) {
            match = hashes.get(i).matches(digest) ? i : match;
        }
        if (match < 0 || !clients.containsKey(shown.id()) || shown.secret().length() < SecretHash.SHORTEST_SECRET) {
            return Shown.WRONG;
        }
        return match == 0 ? Shown.SECRET : Shown.PREVIOUS_SECRET;
    }
}
