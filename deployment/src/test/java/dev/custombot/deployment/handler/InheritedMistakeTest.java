package dev.custombot.deployment.handler;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.OnMessage;
import io.quarkus.test.QuarkusUnitTest;

/** A mistake in an inherited handler names where it stands, and the bean that has it. */
class InheritedMistakeTest {

    @RegisterExtension
    static final QuarkusUnitTest BUILD = BuildFailure.of(Base.class, "Base#handle", "Bot",
            "a parameter of type java.lang.Integer is not supported");

    @Test
    void fails() {
        Assertions.fail("the build should have failed");
    }

    abstract static class Base<T> {

        @OnMessage("text")
        void handle(T number) {}
    }

    public static class Bot extends Base<Integer> {}
}
