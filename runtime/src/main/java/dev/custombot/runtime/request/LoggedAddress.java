package dev.custombot.runtime.request;

import java.net.URI;

/** How log lines name an address: by its host and port, and by nothing of it that may be a secret. */
public final class LoggedAddress {

    private LoggedAddress() {}

    public static String of(URI address) {
        String authority = address.getRawAuthority();
        return authority == null ? "an address without a host" : authority.substring(authority.lastIndexOf('@') + 1);
    }
}
