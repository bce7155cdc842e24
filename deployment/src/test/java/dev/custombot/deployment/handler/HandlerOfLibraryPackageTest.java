package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.WithoutServices;
import dev.custombot.deployment.handler.library.LibraryPackageBase;
import io.quarkus.test.QuarkusUnitTest;

/** Dev mode and tests load a library apart from the application, which then may call what is public only. */
class HandlerOfLibraryPackageTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = WithoutServices.application().withApplicationRoot(jar -> jar.addClass(Bot.class))
            .addBootstrapCustomizer(application -> Library.withIndex(LibraryPackageBase.class).accept(application))
            .assertException(failure -> assertThat(BuildFailure.messages(failure)).contains(
                    "LibraryPackageBase#ofThePackage", "LibraryPackageBase#ofSubclasses", "make it public"));

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot extends LibraryPackageBase {}
}
