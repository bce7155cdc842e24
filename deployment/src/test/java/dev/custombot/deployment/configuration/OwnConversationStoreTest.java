package dev.custombot.deployment.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.state.ConversationStore;
import dev.custombot.state.StoredState;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** An application's own store replaces the built-in ones. */
class OwnConversationStoreTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(OwnStore.class));

    @Inject
    ConversationStore store;

    @Test
    void isUsed() {
        assertThat(ClientProxy.unwrap(store)).isInstanceOf(OwnStore.class);
    }

    @ApplicationScoped
    public static class OwnStore implements ConversationStore {

        @Override
        public Uni<Optional<StoredState>> load(String conversationId) {
            return Uni.createFrom().item(Optional.empty());
        }

        @Override
        public Uni<Boolean> save(String conversationId, Optional<String> expectedVersion, StoredState state,
                Duration timeToLive) {
            return Uni.createFrom().item(true);
        }

        @Override
        public Uni<Void> delete(String conversationId) {
            return Uni.createFrom().voidItem();
        }
    }
}
