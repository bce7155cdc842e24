package dev.custombot.runtime.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A log line says which host was asked, and nothing of an address that may be a secret. */
class LoggedAddressTest {

    @ParameterizedTest
    @CsvSource({"https://hub.example.org/v3, hub.example.org", "http://hub.example.org:8443/v3?key=s-7, hub.example.org:8443",
            "https://user:s-7@hub.example.org/s-7, hub.example.org", "https://a_hub/v3, a_hub",
            "mailto:s-7, an address without a host"})
    void hostAndPort(URI address, String said) {
        assertThat(LoggedAddress.of(address)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"https://idp.example.org/realms/bots/keys?key=s-7#s-7, idp.example.org/realms/bots/keys",
            "https://user:s-7@idp.example.org:8443/keys, idp.example.org:8443/keys", "https://idp.example.org, idp.example.org",
            "mailto:s-7, an address without a host"})
    void withThePath(URI address, String said) {
        assertThat(LoggedAddress.withPath(address)).isEqualTo(said);
    }
}
