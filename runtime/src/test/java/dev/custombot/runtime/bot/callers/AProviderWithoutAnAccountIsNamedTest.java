package dev.custombot.runtime.bot.callers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.callback.authentication.BasicAccount;
import dev.custombot.runtime.secret.UnusableSecretException;
import io.quarkus.credentials.CredentialsProvider;
import io.smallrye.mutiny.Uni;

/** A credentials provider that has no account, whatever it answers instead, is named by its key. */
class AProviderWithoutAnAccountIsNamedTest {

    @Test
    void anAccountIsTaken() {
        assertThat(read(Map.of("user", "hub", "password", "a-right-password")))
                .isEqualTo(new BasicAccount("hub", "a-right-password"));
    }

    @Test
    void noCredentials() {
        assertUnusable(() -> read(null));
        assertUnusable(() -> read(Map.of()));
    }

    @Test
    void noUserOrNoPassword() {
        assertUnusable(() -> read(Map.of("user", "hub")));
        assertUnusable(() -> read(Map.of("password", "a-right-password")));
        Map<String, String> empty = new HashMap<>(Map.of("user", "hub"));
        empty.put("password", null);
        assertUnusable(() -> read(empty));
        assertUnusable(() -> read(Collections.singletonMap("user", null)));
    }

    @Test
    void noAnswer() {
        assertUnusable(() -> account(name -> null).read());
        assertUnusable(() -> account(name -> Uni.createFrom().failure(new IllegalStateException("sealed: s3cret"))).read());
    }

    private static BasicAccount read(Map<String, String> credentials) {
        return account(name -> Uni.createFrom().item(credentials)).read();
    }

    private static ProvidedAccount account(Provider provider) {
        return new ProvidedAccount("hub-account", provider);
    }

    private static void assertUnusable(Runnable reading) {
        assertThatThrownBy(reading::run).isInstanceOf(UnusableSecretException.class)
                .hasMessageContaining("basic.credentials-provider").hasMessageNotContaining("s3cret");
    }

    private interface Provider extends CredentialsProvider {

        @Override
        Uni<Map<String, String>> getCredentialsAsync(String name);
    }
}
