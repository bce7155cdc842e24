package dev.custombot.runtime.callback.authentication;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Accepts any of a few accounts, as they are now; two are live during a rotation. */
public final class BasicAccounts {

    private final List<Supplier<List<BasicAccount>>> accounts;

    /** @param accounts asked at each check, so they must not block; without any Basic is not accepted */
    public BasicAccounts(List<Supplier<List<BasicAccount>>> accounts) {
        this.accounts = List.copyOf(accounts);
    }

    boolean isConfigured() {
        return !accounts.isEmpty();
    }

    /** @param encoded what the header says behind the scheme */
    Optional<Refusal> check(String encoded) {
        byte[] presented;
        try {
            presented = Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            return Optional.of(Refusal.WRONG_PASSWORD);
        }
        boolean known = false;
        for (Supplier<List<BasicAccount>> some : accounts) {
            for (BasicAccount account : some.get()) {
                // In constant time, and every password is tried: the duration must not tell which one was nearly right.
                known |= MessageDigest.isEqual(presented, account.credentials());
            }
        }
        return known ? Optional.empty() : Optional.of(Refusal.WRONG_PASSWORD);
    }
}
