package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;

import dev.custombot.deployment.WithoutServices;
import io.quarkus.test.QuarkusUnitTest;

/** A build that must fail, and what it must say. */
final class BuildFailure {

    private BuildFailure() {}

    static QuarkusUnitTest of(Class<?> bot, String... expected) {
        return of(bot, messages -> assertThat(messages).contains(expected));
    }

    static QuarkusUnitTest of(Class<?> bot, Consumer<String> expectation) {
        return of(List.of(bot), expectation);
    }

    static QuarkusUnitTest of(List<Class<?>> classes, Consumer<String> expectation) {
        return WithoutServices.application().withApplicationRoot(jar -> jar.addClasses(classes.toArray(Class[]::new)))
                .assertException(failure -> expectation.accept(messages(failure)));
    }

    /** A class of the unnamed package, which no other package can name. */
    static Class<?> withoutPackage(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    static String messages(Throwable failure) {
        StringBuilder messages = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            messages.append(cause.getMessage()).append('\n');
            for (Throwable suppressed : cause.getSuppressed()) {
                messages.append(suppressed.getMessage()).append('\n');
            }
        }
        return messages.toString();
    }
}
