package dev.custombot.runtime.callback.authentication.token.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.mutiny.Uni;

/** An endpoint is where the identity provider says: asked once, asked again after it was of no use, and only the one that is meant. */
class DiscoveryTest {

    private static final String ISSUER = "https://idp.example.org/realms/bots";

    private final List<URI> asked = new ArrayList<>();
    private String document = document(ISSUER + "/introspect");
    private final Discovery discovery = new Discovery(location -> {
        asked.add(location);
        return Uni.createFrom().item(document);
    }, URI.create(ISSUER), ISSUER);
    private final ProviderLocation location = ProviderLocation
            .discovered(() -> discovery.find("introspection_endpoint", "introspection endpoint"));

    @Test
    void theProviderIsAskedOnce() {
        assertThat(List.of(find(), find())).containsOnly(URI.create(ISSUER + "/introspect"));
        assertThat(asked).containsExactly(URI.create(ISSUER + "/.well-known/openid-configuration"));
    }

    @Test
    void anEndpointThatWasOfNoUseIsLookedUpAgain() {
        find();
        document = document(ISSUER + "/moved");

        location.forget();

        assertThat(find()).isEqualTo(URI.create(ISSUER + "/moved"));
    }

    @Test
    void aFailureIsNotRemembered() {
        document = "<html>";
        assertThatThrownBy(this::find).hasRootCauseInstanceOf(IOException.class);
        document = document(ISSUER + "/introspect");

        assertThat(find()).isEqualTo(URI.create(ISSUER + "/introspect"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"issuer\":\"https://idp.example.org/others\",\"introspection_endpoint\":\"https://idp.example.org/i\"}",
            "{\"issuer\":\"https://idp.example.org/realms/bots\"}",
            "{\"issuer\":\"https://idp.example.org/realms/bots\",\"introspection_endpoint\":\"http://idp.example.org/i\"}",
            "{\"issuer\":\"https://idp.example.org/realms/bots\",\"introspection_endpoint\":\"/i\"}", "[]", ""})
    void anotherOneIsNotBelieved(String answer) {
        document = answer;

        assertThatThrownBy(this::find).hasRootCauseInstanceOf(IOException.class).hasMessageContaining("discovery document");
    }

    @Test
    void whatIsConfiguredIsNotLookedUp() {
        ProviderLocation configured = ProviderLocation.at(URI.create("https://elsewhere.example.org/i"));
        configured.forget();

        assertThat(configured.find().await().indefinitely()).isEqualTo(URI.create("https://elsewhere.example.org/i"));
    }

    private URI find() {
        return location.find().await().indefinitely();
    }

    private static String document(String introspection) {
        return "{\"issuer\":\"" + ISSUER + "\",\"introspection_endpoint\":\"" + introspection + "\"}";
    }
}
