package dev.custombot;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No type that may change under us, or that is ours alone, stands in what a team can call. */
class PublicSignaturesTest {

    private static final Pattern NAME = Pattern.compile("[a-z]+(\\.[a-z0-9]+)*\\.[A-Z]\\w*");
    private static final List<String> ALLOWED = List.of("java.lang.", "java.util.", "java.time.", "java.net.", "java.math.",
            "java.io.InputStream", "java.nio.ByteBuffer", "java.nio.file.Path",
            "io.smallrye.mutiny.Uni", "io.smallrye.mutiny.Multi", "jakarta.enterprise.util.AnnotationLiteral",
            "dev.custombot.");

    static Stream<Class<?>> classes() {
        return PublicPackages.NAMES.stream().flatMap(PublicPackages::classes)
                .filter(type -> Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers()));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void nameTypesThatStay(Class<?> type) {
        assertThat(types(type).flatMap(used -> NAME.matcher(used.getTypeName()).results().map(MatchResult::group)))
                .allMatch(name -> ALLOWED.stream().anyMatch(name::startsWith) && !name.startsWith("dev.custombot.runtime."));
    }

    private static Stream<Type> types(Class<?> type) {
        Stream<Type> above = Stream.concat(Stream.ofNullable(type.getGenericSuperclass()),
                Arrays.stream(type.getGenericInterfaces()));
        Stream<Type> fields = Arrays.stream(type.getDeclaredFields()).filter(PublicSignaturesTest::isOpen)
                .map(Field::getGenericType);
        Stream<Type> calls = Stream
                .<Executable>concat(Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
                .filter(PublicSignaturesTest::isOpen)
                .flatMap(call -> Stream.concat(Arrays.stream(call.getGenericParameterTypes()),
                        Stream.of(call.getAnnotatedReturnType().getType())));
        return Stream.of(above, fields, calls).flatMap(used -> used);
    }

    private static boolean isOpen(Member member) {
        return !member.isSynthetic()
                && (Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers()));
    }
}
