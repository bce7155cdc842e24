package dev.custombot.runtime.bot.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.runtime.config.BotConfig;
import dev.custombot.runtime.config.ConfigProblems;
import io.quarkus.runtime.configuration.ConfigurationException;

/** A duration with which sums of times would overflow is named by its key before anybody counts with it; none is left out. */
class DurationsThatOverflowTest {

    private static final String ENDLESS = "999999999999d";

    @ParameterizedTest
    @MethodSource("keys")
    void isRefused(String key) {
        assertThat(wrong(key, ENDLESS)).containsExactly(key);
        assertThat(wrong(key, "PT-999999999999H")).containsExactly(key);
        assertThat(wrong(key, "3650d")).isEmpty();
    }

    static Stream<String> keys() {
        return Stream.concat(below("", BotConfig.class), Stream.of("dispatch.retry.\"java.io.IOException\".max-duration"));
    }

    @Test
    void neitherIsOneThatAnyOtherCheckCounts() {
        ConfigProblems problems = new ConfigProblems();
        problems.requireAtLeastOneMillisecond("key", Duration.ofSeconds(Long.MAX_VALUE));

        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(problems::refuse).withMessageContaining("key must");
    }

    /** By the names of the methods, as the configuration finds them; what is in maps is left out. */
    private static Stream<String> below(String prefix, Class<?> group) {
        return Stream.of(group.getMethods()).filter(method -> method.getParameterCount() == 0).flatMap(method -> {
            String key = prefix + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase();
            if (isDuration(method)) {
                return Stream.of(key);
            }
            return method.getReturnType().isInterface() && method.getReturnType().getName().startsWith("dev.custombot.")
                    ? below(key + ".", method.getReturnType())
                    : Stream.empty();
        });
    }

    private static boolean isDuration(Method method) {
        Type type = method.getGenericReturnType();
        return type == Duration.class || type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                && generic.getActualTypeArguments()[0] == Duration.class;
    }

    private static List<String> wrong(String key, String value) {
        return new CheckedConfig("").set(key, value).wrong(given -> DurationsCheck.check(given.bot(), given.problems()));
    }
}
