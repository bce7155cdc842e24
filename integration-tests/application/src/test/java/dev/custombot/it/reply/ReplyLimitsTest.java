package dev.custombot.it.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.Reply;
import dev.custombot.message.ListPicker;

/** A reply that the hub would refuse is refused where it is made. */
class ReplyLimitsTest {

    @Test
    void aTextHasOneToTenThousandCharacters() {
        assertThat(Reply.text("x".repeat(10_000)).content()).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> Reply.text("x".repeat(10_001))).withMessageContaining("10000");
        assertThatIllegalArgumentException().isThrownBy(() -> Reply.text(" "));
    }

    @Test
    void aQuickReplyHasATitleAndAnswers() {
        assertThatIllegalArgumentException().isThrownBy(() -> Reply.quickReply("Well?")).withMessageContaining("at least one");
        assertThatIllegalArgumentException().isThrownBy(() -> Reply.quickReply("", "Yes")).withMessageContaining("title");
        assertThatIllegalArgumentException().isThrownBy(() -> Reply.quickReply("Well?", "Yes", " "))
                .withMessageContaining("answer");
    }

    @Test
    void aListPickerHasSectionsAndItems() {
        assertThatIllegalArgumentException().isThrownBy(() -> Reply.listPicker("Which?"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reply.listPicker(new ListPicker("Which?", Optional.empty(), true, List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "custom.", "text", "agent.join"})
    void aCustomTypeStartsWithCustom(String type) {
        assertThatIllegalArgumentException().isThrownBy(() -> Reply.custom(type, "x")).withMessageContaining("custom.");
    }

    @Test
    void textsAreNotInStringForms() {
        assertThat(Reply.text("secret").toString()).doesNotContain("secret");
    }
}
