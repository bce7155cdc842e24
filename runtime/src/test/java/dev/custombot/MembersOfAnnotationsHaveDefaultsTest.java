package dev.custombot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an annotation gains later, nobody who wrote it before has given: only its {@code value} may be asked for. */
class MembersOfAnnotationsHaveDefaultsTest {

    static Stream<Class<?>> annotations() {
        return PublicPackages.NAMES.stream().flatMap(PublicPackages::classes).filter(Class::isAnnotation);
    }

    @ParameterizedTest
    @MethodSource("annotations")
    void exceptTheirValue(Class<?> annotation) {
        assertThat(annotation.getDeclaredMethods()).filteredOn(member -> !member.getName().equals("value"))
                .allSatisfy(member -> assertThat(member.getDefaultValue()).as("%s", member).isNotNull());
    }
}
