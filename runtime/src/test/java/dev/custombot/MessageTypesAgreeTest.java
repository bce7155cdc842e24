package dev.custombot;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.dispatch.handler.MessageCatalogue;

/** A type that is known has a constant and a content. */
class MessageTypesAgreeTest {

    @Test
    void eachKnownTypeHasAConstant() throws IllegalAccessException {
        List<Object> constants = new ArrayList<>();
        for (Field field : MessageType.class.getFields()) {
            constants.add(field.get(null));
        }
        constants.remove(MessageType.CUSTOM_PREFIX);
        assertThat(constants).containsExactlyElementsOf(MessageType.known());
    }

    @Test
    void eachKnownTypeHasAContent() {
        assertThat(MessageCatalogue.entries()).extracting(MessageCatalogue.Entry::type)
                .containsExactlyElementsOf(MessageType.known());
    }
}
