package dev.custombot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a team's tools look: nothing is null unless it says so. */
class PublicPackagesAreNullMarkedTest {

    static List<String> names() {
        return PublicPackages.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void sayTheyAre(String name) throws ClassNotFoundException {
        assertThat(Class.forName(name + ".package-info")).hasAnnotation(NullMarked.class);
    }
}
