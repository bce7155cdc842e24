package dev.custombot.runtime.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.runtime.LaunchMode;

/** An address to which no request can be sent, or no secret should, is refused. */
class AddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"file:/etc/keys.json", "idp/token", "idp.example.org", "https:/idp", "https://", "ftp://idp/token",
            "https://a b/",
            "https://user:pw@idp/token", "https://idp/token#x", "https://<host>/token", "\"https://idp/token\"",
            " https://idp/token"})
    void isRefused(String address) {
        assertThat(Addresses.flaw(address)).isPresent();
        assertThat(Addresses.flaw(address).orElseThrow()).doesNotContain("pw");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://idp.example.org/token?x=1", "HTTPS://idp:8443", "http://localhost:8080/token"})
    void isTaken(String address) {
        assertThat(Addresses.flaw(address)).isEmpty();
    }

    @Test
    void inProductionOnlyTheSameHostMayBeAskedInClear() {
        LaunchMode before = LaunchMode.current();
        try {
            LaunchMode.set(LaunchMode.NORMAL);
            assertThat(Addresses.flaw("http://idp/token")).isPresent();
            assertThat(Addresses.flaw("http://localhost:8080/token")).isEmpty();
            LaunchMode.set(LaunchMode.DEVELOPMENT);
            assertThat(Addresses.flaw("http://idp/token")).isEmpty();
        } finally {
            LaunchMode.set(before);
        }
    }
}
