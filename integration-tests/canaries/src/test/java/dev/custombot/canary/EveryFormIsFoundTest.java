package dev.custombot.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;

/** A marker is found however it was written down, and what may lie in a record's value is not taken for a leak there. */
class EveryFormIsFoundTest {

    private final Canaries canaries = new Canaries();
    private final String secret = canaries.secret("a password");

    @Test
    void asItIsInAnyCase() {
        assertSeen("x" + secret + "y");
        assertSeen(secret.toUpperCase());
    }

    @Test
    void encoded() {
        String odd = canaries.watch("an odd one", "p:ä+/ w0rd, with blanks");
        assertSeen(URLEncoder.encode(odd, StandardCharsets.UTF_8));
        assertSeen(HexFormat.of().formatHex(bytes(odd)));
    }

    @Test
    void inABasicHeaderWhateverTheUserIsCalled() {
        for (String user : List.of("a", "ab", "abc", "abcd")) {
            assertSeen("Basic " + Base64.getEncoder().encodeToString(bytes(user + ":" + secret)));
            assertSeen(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes("{\"" + user + "\":\"" + secret + "\"}")));
        }
    }

    @Test
    void contentsBelongIntoValues() {
        String text = canaries.personal("a text");

        assertThat(canaries.sightings(List.of(new Evidence("values", List.of(text), true)))).isEmpty();
        assertThat(canaries.sightings(List.of(new Evidence("values", List.of(secret), true)))).hasSize(1);
        assertThat(canaries.sightings(List.of(Evidence.of("a log", "first\n" + text)))).singleElement().asString()
                .startsWith("a text in a log: ");
    }

    @Test
    void aTokenThatNobodyHasPlanted() {
        assertSeen("Authorization: Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJodWIifQ.c2lnbmF0dXJl");
    }

    @Test
    void nothingElseIsTakenForOne() {
        assertThat(canaries.sightings(List.of(Evidence.of("a log", "canary"), Evidence.threads()))).isEmpty();
        assertThatThrownBy(() -> canaries.watch("a short one", "short")).hasMessageContaining("too short");
    }

    private void assertSeen(String text) {
        assertThat(canaries.sightings(List.of(Evidence.of("a log", text)))).as(text).isNotEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
