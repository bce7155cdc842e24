package dev.custombot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.custombot.conversation.Content.Kind;

/** A content says nothing, or one value of one kind. */
class ContentHasOneKindTest {

    @ParameterizedTest
    @EnumSource
    void aValueIsReadableAsItsKindOnly(Kind kind) {
        Content content = Content.of(kind, "secret");

        assertThat(content.kind()).contains(kind);
        assertThat(content.value()).contains("secret");
        assertThat(content.text().isPresent()).isEqualTo(kind == Kind.TEXT);
        assertThat(content.html().isPresent()).isEqualTo(kind == Kind.HTML);
        assertThat(content.json().isPresent()).isEqualTo(kind == Kind.JSON);
        assertThat(content.xml().isPresent()).isEqualTo(kind == Kind.XML);
        assertThat(content.isEmpty()).isFalse();
    }

    @Test
    void nothingHasNoKind() {
        assertThat(Content.none().kind()).isEmpty();
        assertThat(Content.none().value()).isEmpty();
        assertThat(Content.none().isEmpty()).isTrue();
    }

    @Test
    void redactionChangesNothingElse() {
        assertThat(Content.ofHtml("<b>secret</b>").redacted().html()).contains("<b>secret</b>");
        assertThat(Content.ofHtml("x").redacted()).isNotEqualTo(Content.ofHtml("x"));
        assertThat(Content.none().redacted().redact()).isTrue();
    }

    @Test
    void contentsAreEqualByValue() {
        assertThat(Content.ofText("secret")).isEqualTo(Content.of(Kind.TEXT, "secret")).isNotEqualTo(Content.ofHtml("secret"))
                .hasSameHashCodeAs(Content.of(Kind.TEXT, "secret"));
    }

    @Test
    void stringsSayNothing() {
        assertThat(Content.ofJson("secret")).hasToString("Content[json]");
        assertThat(Content.none()).hasToString("Content[none]");
    }

    @Test
    void thereIsNoValueWithoutAKind() {
        assertThatNullPointerException().isThrownBy(() -> Content.of(null, "x")).withMessage("kind");
        assertThatNullPointerException().isThrownBy(() -> Content.ofText(null)).withMessage("text");
    }
}
