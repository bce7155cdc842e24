package dev.custombot.deployment.handler;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusUnitTest;

/** A build that must fail, and what it must say. */
final class BuildFailure {

    private BuildFailure() {}

    static QuarkusUnitTest of(Class<?> bot, String... expected) {
        return new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(bot))
                .assertException(failure -> {
                    StringBuilder messages = new StringBuilder();
                    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                        messages.append(cause.getMessage()).append('\n');
                        for (Throwable suppressed : cause.getSuppressed()) {
                            messages.append(suppressed.getMessage()).append('\n');
                        }
                    }
                    assertThat(messages.toString()).contains(expected);
                });
    }
}
