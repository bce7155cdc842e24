package dev.custombot.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** A content is immutable down to the fields that it does not know, and holds nothing that JSON cannot. */
class UnknownFieldsCannotBeChangedTest {

    @Test
    void byWhoMadeThem() {
        List<Object> inner = new ArrayList<>(List.of("red"));
        Map<String, Object> fields = new HashMap<>(Map.of("colours", inner));
        QuickReply.Item item = new QuickReply.Item("Yes", fields);
        fields.clear();
        inner.clear();
        assertThat(item.otherFields()).isEqualTo(Map.of("colours", List.of("red")));
    }

    @Test
    @SuppressWarnings("unchecked")
    void byWhoReadsThem() {
        QuickReply.Item item = RichContent.parse(QuickReply.class,
                "{\"quickReply\":{\"items\":[{\"title\":\"Yes\",\"colours\":[{\"name\":\"red\"}]}]}}").items().get(0);
        List<Object> colours = (List<Object>) item.otherFields().get("colours");
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> item.otherFields().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(colours::clear);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ((Map<String, Object>) colours.get(0)).clear());
    }

    @Test
    void otherClassesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new QuickReply.Item("Yes", Map.of("colour", new StringBuilder())))
                .withMessage("JSON cannot hold a java.lang.StringBuilder");
    }
}
