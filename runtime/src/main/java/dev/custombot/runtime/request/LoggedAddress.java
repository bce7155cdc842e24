package dev.custombot.runtime.request;

import java.net.URI;

/** How log lines name an address: by its host and port, and where it is known to be none, by its path; by nothing that may be a secret. */
public final class LoggedAddress {

    private LoggedAddress() {}

    /** For an address that has a secret neither in its path nor before it: whoever has typed it wrong sees where. */
    public static String withPath(URI address) {
        return of(address) + (address.getRawAuthority() == null ? "" : address.getRawPath());
    }

    public static String of(URI address) {
        String authority = address.getRawAuthority();
        return authority == null ? "an address without a host" : authority.substring(authority.lastIndexOf('@') + 1);
    }
}
