package dev.custombot.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** A native image knows only the classes that are listed. */
class ClassesForReflectionAreListedTest {

    @Test
    void everyRecordOfEveryContent() {
        Set<Class<?>> found = new HashSet<>();
        collect(RichContent.class, found);

        assertThat(RichContent.classes()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(found);
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, found);
            }
        } else if (type instanceof Class<?> sealed && sealed.isSealed()) {
            for (Class<?> permitted : sealed.getPermittedSubclasses()) {
                collect(permitted, found);
            }
        } else if (type instanceof Class<?> record && record.isRecord() && found.add(record)) {
            for (RecordComponent component : record.getRecordComponents()) {
                collect(component.getGenericType(), found);
            }
        }
    }
}
