package dev.custombot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** A long text is cut where a reader expects a pause, and lengths count what Unicode calls a character. */
class LongTextTest {

    private static final String EMOJI = "\uD83D\uDE00";
    private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

    @Test
    void betweenParagraphsFirst() {
        assertThat(LongText.split("One. Two.\n\nThree four.", 15)).containsExactly("One. Two.", "Three four.");
    }

    @Test
    void thenBetweenLines() {
        assertThat(LongText.split("one two\nthree four", 12)).containsExactly("one two", "three four");
    }

    @Test
    void thenBetweenSentences() {
        assertThat(LongText.split("It is here. It is there now.", 18)).containsExactly("It is here.", "It is there now.");
    }

    @Test
    void thenBetweenWords() {
        assertThat(LongText.split("one two three four", 9)).containsExactly("one two", "three", "four");
    }

    @Test
    void elseWhereItMust() {
        assertThat(LongText.split("abcdefg", 3)).containsExactly("abc", "def", "g");
    }

    @Test
    void neverWithinWhatIsSeenAsOneCharacter() {
        assertThat(LongText.split(EMOJI.repeat(5), 2)).containsExactly(EMOJI.repeat(2), EMOJI.repeat(2), EMOJI);
        assertThat(LongText.split(FAMILY.repeat(2), 8)).containsExactly(FAMILY, FAMILY);
    }

    @Test
    void nothingIsLostAndNothingIsTooLong() {
        String text = IntStream.range(0, 9000).mapToObj(number -> "w" + number + EMOJI)
                .collect(Collectors.joining(" "));

        assertThat(Reply.texts(text)).hasSizeGreaterThan(5)
                .allSatisfy(reply -> assertThat(Limits.lengthOf(reply.content().text().orElseThrow())).isBetween(1, 10_000));
        assertThat(
                Reply.texts(text).stream().map(reply -> reply.content().text().orElseThrow()).collect(Collectors.joining(" ")))
                .isEqualTo(text);
    }

    @Test
    void anEmojiIsOneCharacter() {
        assertThatCode(() -> Reply.text(EMOJI.repeat(10_000))).doesNotThrowAnyException();
        assertThatExceptionOfType(RefusedReplyException.class).isThrownBy(() -> Reply.text(EMOJI.repeat(10_001)))
                .withMessageContaining("10001").withMessageContaining("Reply.texts");
    }

    @Test
    void whatIsBlankIsRefused() {
        assertThatExceptionOfType(RefusedReplyException.class).isThrownBy(() -> Reply.texts(" \n "));
    }
}
