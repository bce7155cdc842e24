package dev.custombot.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

/** What the hub wants redacted is put aside nowhere, however deep it lies. */
class RedactionTest {

    @Test
    void alsoInTheTranscriptOfAnEscalation() {
        String value = """
                {"message":{"content":{"text":"open"},"conversation":{"messages":{"message":[
                {"content":{"redact":true,"text":"4111","html":"<b>4111</b>"}},{"content":{"text":"public"}}]}}}}""";

        assertThat(of(value)).doesNotContain("4111").contains("[redacted]", "open", "public");
    }

    @Test
    void alsoOfAKindThatIsNotKnownYet() {
        String value = "{\"content\":{\"redact\":true,\"markdown\":\"*4111*\",\"card\":{\"number\":4111}}}";

        assertThat(of(value)).isEqualTo("{\"content\":{\"redact\":true,\"markdown\":\"[redacted]\",\"card\":\"[redacted]\"}}");
    }

    @Test
    void alsoInRepliesOfWhichTheOthersStay() {
        String value = """
                {"replies":[{"messageId":"1","content":{"text":"4111","redact":true}},{"messageId":"2","content":{"text":"open"}}]}""";

        assertThat(of(value)).doesNotContain("4111").contains("open");
    }

    @Test
    void alsoInARecordThatCannotBeUsed() {
        String value = "{\"message\":{\"content\":{\"redact\":true,\"text\":\"4111\"}}}";

        assertThat(unreadable(value)).doesNotContain("4111");
        assertThat(unreadable("not json")).isEqualTo("not json");
    }

    @Test
    void whatDoesNotAskForItStaysToTheLetter() {
        String value = "{ \"message\" : {\"content\":{\"redact\":false,\"text\":\"a\"}} }";

        assertThat(of(value)).isEqualTo(value);
    }

    @Test
    void nothingIsKeptOfAContentThatCannotBeFound() {
        assertThat(of("{\"content\":{\"redact\":true,\"text\":\"4111")).isEqualTo("[redacted]");
    }

    private String of(String value) {
        return new String(Redaction.of(value.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private String unreadable(String value) {
        return new String(Redaction.ofUnreadable(value.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
