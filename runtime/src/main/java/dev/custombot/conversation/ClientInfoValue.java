package dev.custombot.conversation;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Client info by value. */
record ClientInfoValue(OptionalInt timeOffset, Optional<String> referrerName, Optional<String> referrerUrl)
        implements
            ClientInfo {

    static final ClientInfo NONE = new ClientInfoValue(OptionalInt.empty(), Optional.empty(), Optional.empty());

    ClientInfoValue {
        Objects.requireNonNull(timeOffset, "timeOffset");
        Objects.requireNonNull(referrerName, "referrerName");
        Objects.requireNonNull(referrerUrl, "referrerUrl");
    }

    @Override
    public ClientInfo withTimeOffset(int minutes) {
        return new ClientInfoValue(OptionalInt.of(minutes), referrerName, referrerUrl);
    }

    @Override
    public ClientInfo withReferrer(String name, String url) {
        return new ClientInfoValue(timeOffset, Optional.of(name), Optional.of(url));
    }

    /** Without addresses, which may hold personal data: they must not reach logs through string conversion. */
    @Override
    public String toString() {
        return "ClientInfo[]";
    }
}
