package dev.custombot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The navigation names each page once, and no page that is not there. */
class EveryPageIsInTheNavigationTest {

    private static final Pattern ENTRY = Pattern.compile("xref:([\\w.-]+)\\[");

    @Test
    void once() {
        List<String> entries = Page.of(Page.GUIDE.resolve("nav.adoc")).find(ENTRY).map(entry -> entry.group(1)).toList();

        assertThat(entries).containsExactlyInAnyOrderElementsOf(Page.all().stream().map(Page::name).toList());
    }

    @Test
    void andEachHasATitle() {
        assertThat(Page.all()).allSatisfy(page -> assertThat(page.lines().get(0)).as(page.name()).startsWith("= "));
    }
}
