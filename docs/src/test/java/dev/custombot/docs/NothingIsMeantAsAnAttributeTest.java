package dev.custombot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** What stands between braces is no attribute of AsciiDoc by accident, which would be left out or warned about: it is escaped. */
class NothingIsMeantAsAnAttributeTest {

    private static final Pattern ATTRIBUTE = Pattern.compile("(?<![\\\\$])\\{([a-zA-Z0-9_][\\w-]*)\\}");
    private static final Set<String> KNOWN = Set.of("vbar", "nbsp", "empty", "zwsp", "sp", "plus", "lt", "gt", "amp");

    @Test
    void onAnyPage() {
        assertThat(Page.all().stream().flatMap(page -> page.find(ATTRIBUTE).map(attribute -> attribute.group(1))
                .filter(name -> !KNOWN.contains(name)).map(name -> page.name() + ": {" + name + "}"))).isEmpty();
    }
}
