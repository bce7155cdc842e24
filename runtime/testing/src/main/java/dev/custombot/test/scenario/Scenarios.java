package dev.custombot.test.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;

import dev.custombot.test.TestConversation;

/**
 * The scenarios of a folder, as tests of JUnit.
 *
 * <pre>
 * &#64;TestFactory
 * Stream&lt;DynamicTest&gt; scenarios() {
 *     return Scenarios.in("scenarios").tests(hub::conversation);
 * }
 * </pre>
 */
public final class Scenarios {

    private static final String EXTENSION = ".scenario";

    private final List<Scenario> scenarios;

    private Scenarios(List<Scenario> scenarios) {
        this.scenarios = List.copyOf(scenarios);
    }

    /**
     * The files that end in {@code .scenario} of a folder of the test class path, such as {@code src/test/resources/scenarios}.
     *
     * @throws IllegalArgumentException if there are none, or one cannot be read
     */
    public static Scenarios in(String folder) {
        URL found = Thread.currentThread().getContextClassLoader().getResource(folder);
        if (found == null) {
            throw new IllegalArgumentException("There is no folder '" + folder + "' on the test class path");
        }
        try {
            return in(Path.of(found.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The same of a folder of the file system. */
    public static Scenarios in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Scenario> scenarios = files.filter(file -> file.toString().endsWith(EXTENSION)).sorted().map(Scenario::read)
                    .toList();
            if (scenarios.isEmpty()) {
                throw new IllegalArgumentException("There is no file *" + EXTENSION + " in " + folder);
            }
            return new Scenarios(scenarios);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of their names. */
    public List<Scenario> all() {
        return scenarios;
    }

    /** A test for each, in a conversation of its own. */
    public Stream<DynamicTest> tests(Supplier<TestConversation> conversations) {
        return scenarios.stream().map(scenario -> DynamicTest.dynamicTest(scenario.name(),
                () -> scenario.play(conversations.get())));
    }
}
