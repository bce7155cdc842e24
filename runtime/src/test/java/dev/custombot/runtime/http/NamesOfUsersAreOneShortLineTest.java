package dev.custombot.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whatever an identity provider takes for a name, it stands in the log as one short line. */
class NamesOfUsersAreOneShortLineTest {

    @Test
    void withoutWhatChangesLines() {
        assertThat(ManagedEndpoint.printable("kim\r\n2026 ERROR \u2028\u202eforged" + "x".repeat(200)))
                .startsWith("kim??2026 ERROR ??forged").hasSizeLessThan(150);
    }

    @Test
    void alsoOfWhoHasNone() {
        assertThat(ManagedEndpoint.printable(" ")).isEqualTo("somebody without a name");
    }
}
