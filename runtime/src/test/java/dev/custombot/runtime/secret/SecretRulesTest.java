package dev.custombot.runtime.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody means as a secret is refused, and nothing that a generator of secrets makes. */
class SecretRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", " padded", "padded ", "line\n", "\"quoted\"", "'quoted'", "changeme", "CHANGE-ME",
            "change_me",
            "changeme123", "please-change-me", "replace me", "TODO", "<your-password>", "your-secret-here", "your_password",
            "xxxx", "****",
            "...", "${HUB_PASSWORD}", "$(HUB_PASSWORD)", "{{ .Values.password }}", "null", "a\u0000b", "placeholder",
            "\uFEFFof-a-file", "of-a-page\u00A0", "\u202Fthin", "zero\u200Bwidth", "soft\u00ADhyphen", "mangled-\uFFFD-\uFFFD",
            "half-\uD83D",
            "\u2003\u00A0"})
    void isRefused(String secret) {
        assertThat(SecretRules.flaw(secret)).isPresent();
        assertThat(SecretRules.flaw(secret).orElseThrow()).doesNotContain("padded", "quoted", "HUB", "mangled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gh7,tree-9", "a$$b", "ab${c}d", "two words", "a\\b", "x-ray", "changeme-not-at-all", "nullable",
            "\"half", "ü-b€r",
            "-Jx8_-zz", "todo-list-of-1987", "==",
            "wide\u00A0within", "\uD83D\uDD11-and-key"})
    void isTaken(String secret) {
        assertThat(SecretRules.flaw(secret)).isEmpty();
    }

    @Test
    void aUserHasNoColon() {
        assertThat(SecretRules.flawOfUser("a:b")).isPresent();
        assertThat(SecretRules.flawOfUser("hub")).isEmpty();
    }
}
