package dev.custombot.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import java.util.Random;

/** Texts, titles, names and addresses must not reach logs through string conversion. */
class StringFormsSayNothingTest extends EveryContent {

    @Override
    void holds(RichContent content, Random random) throws ReflectiveOperationException {
        check(content);
    }

    private static void check(Object value) throws ReflectiveOperationException {
        if (value instanceof Record) {
            assertThat(value.toString()).doesNotContain(Contents.MARK);
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                check(component.getAccessor().invoke(value));
            }
        } else if (value instanceof Optional<?> optional && optional.isPresent()) {
            check(optional.get());
        } else if (value instanceof Collection<?> elements) {
            for (Object element : elements) {
                check(element);
            }
        }
    }
}
