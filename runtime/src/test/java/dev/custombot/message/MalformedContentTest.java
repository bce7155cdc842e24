package dev.custombot.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A content of another structure is refused without quoting it, since it may be personal data. */
class MalformedContentTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{secret", "[\"secret\"]", "\"secret\"", "null", "7", "{\"type\":\"secret\"} secret",
            "{\"quickReply\":\"secret\"}", "{\"quickReply\":{\"title\":{\"secret\":1}}}",
            "{\"quickReply\":{\"items\":[\"secret\"]}}", "{\"secret\":1E9999999999}"})
    void saysWhatItShouldHaveBeen(String json) {
        MalformedContentException e = catchThrowableOfType(MalformedContentException.class,
                () -> RichContent.parse(QuickReply.class, json));

        assertThat(e).hasMessage("The content is not a JSON object that makes a QuickReply").hasNoCause();
    }
}
