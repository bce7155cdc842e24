package dev.custombot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/**
 * The configuration reference has the keys, defaults and explanations of this build. When it differs, copy
 * {@code docs/target/quarkus-generated-doc/config/quarkus-custom-bot.adoc} over it.
 */
class TheConfigurationReferenceIsOfThisBuildTest {

    private static final String NAME = "quarkus-custom-bot.adoc";

    @Test
    void inEachLine() {
        Page generated = Page.of(Path.of("target/quarkus-generated-doc/config").resolve(NAME));

        assertThat(Page.of(Page.GUIDE.resolve("partials").resolve(NAME)).lines()).isEqualTo(generated.lines());
    }
}
