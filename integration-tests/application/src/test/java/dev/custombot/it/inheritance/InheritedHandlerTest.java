package dev.custombot.it.inheritance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.test.Hub;
import io.quarkus.test.junit.QuarkusTest;

/** A bean has the handlers of its superclasses and interfaces, and what it overrides is what is called. */
@QuarkusTest
class InheritedHandlerTest {

    @Inject
    Hub hub;

    @ParameterizedTest
    @CsvSource({"plain, plain of red", "generic, tracked parcel 7", "overridden, overridden for 7", "abstract, implemented",
            "new, renamed", "farewell, goodbye", "thread, event loop", "blocking, worker"})
    void isCalledOnTheSubclass(String type, String reply) {
        assertThat(hub.conversation().customerSends("custom.inherited." + type, "{\"number\":7}").awaitReply().text())
                .contains(reply);
    }
}
