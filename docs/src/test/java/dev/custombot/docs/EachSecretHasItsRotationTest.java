package dev.custombot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Whoever has to change a secret of the configuration finds the row for it. */
class EachSecretHasItsRotationTest {

    private static final Page ROTATION = Page.of(Page.GUIDE.resolve("pages/rotation.adoc"));
    private static final Page REFERENCE = Page.of(Page.GUIDE.resolve("partials/quarkus-custom-bot.adoc"));
    private static final Pattern KEY = Pattern.compile("^`\\+{3}quarkus\\.custom-bot\\.\"bot-name\"\\.([^+]+)\\+{3}`");
    private static final Pattern SECRET = Pattern
            .compile(".*\\.(api-key|(client-)?secret|password|secret-hash|key-file|value|public-key)");
    /** With what it belongs to: {@code password} alone is no key. */
    private static final Pattern NAMED = Pattern.compile("`([^`\\s]+\\.[^`\\s.]+)`");
    private static final Pattern MAP_KEY = Pattern.compile("\"[^\"]+\"");

    @Test
    void byItsKey() {
        Set<String> named = all(ROTATION, NAMED);
        List<String> secrets = all(REFERENCE, KEY).stream().filter(SECRET.asMatchPredicate()).toList();

        assertThat(secrets).hasSizeGreaterThan(8)
                .allMatch(key -> named.stream().anyMatch(name -> ("." + key).endsWith("." + name)));
    }

    private static Set<String> all(Page page, Pattern pattern) {
        return page.find(pattern).map(found -> MAP_KEY.matcher(found.group(1)).replaceAll("\"name\""))
                .collect(Collectors.toSet());
    }
}
