package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.IncomingMessage;
import dev.custombot.deployment.handler.library.LibraryBase;
import dev.custombot.deployment.handler.library.LibraryBot;
import io.quarkus.test.QuarkusUnitTest;
import io.vertx.core.json.JsonObject;

/** Handlers of a library are found when it has an index: those of its own beans, and those that the application inherits. */
class LibraryHandlerTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Bot.class, Customer.class))
            .addBootstrapCustomizer(application -> Library.withIndex(LibraryBot.class, LibraryBase.class).accept(application));

    @Test
    void ofItsOwnBeans() {
        assertThat(Customer.sends("custom.library.bot", new JsonObject())).isEqualTo("of the library");
    }

    @Test
    void thatTheApplicationInherits() {
        assertThat(Customer.sends("custom.library.base", new JsonObject().put("number", 7)))
                .isEqualTo("of the base with Parcel[number=7]");
    }

    @Test
    void thatTheApplicationOverrides() {
        assertThat(Customer.sends("custom.library.overridden", new JsonObject())).isEqualTo("overridden");
    }

    public record Parcel(int number) {}

    public static class Bot extends LibraryBase<Parcel> {

        @Override
        protected String overridden(IncomingMessage message) {
            return "overridden";
        }
    }
}
