package dev.custombot.it.callback;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** An application that says nothing about it has a bound of connections: each takes memory before anybody knows who calls. */
@QuarkusTest
class ConnectionsAreBoundedTest {

    @ConfigProperty(name = "quarkus.http.limits.max-connections")
    int most;

    @Test
    void unlessTheApplicationSaysOtherwise() {
        assertThat(most).isEqualTo(10_000);
    }
}
