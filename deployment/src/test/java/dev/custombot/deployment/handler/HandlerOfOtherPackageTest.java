package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deployment.handler.library.LibraryPackageBase;
import io.quarkus.test.QuarkusUnitTest;

/** A method that only its package may call cannot be overridden, intercepted or called in another one. */
class HandlerOfOtherPackageTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(LibraryPackageBase.class, "LibraryPackageBase#ofThePackage",
            "HandlerOfOtherPackageTest$Bot", "make it public or protected");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    public static class Bot extends LibraryPackageBase {}
}
