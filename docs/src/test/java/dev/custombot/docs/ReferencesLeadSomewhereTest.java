package dev.custombot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Each reference of the guide leads to a page, and to a place of that page that is there. */
class ReferencesLeadSomewhereTest {

    private static final Pattern REFERENCE = Pattern.compile("xref:([^\\[\\]#\\s]*)(?:#([^\\[\\]\\s]*))?\\[");
    private static final Pattern WITHIN = Pattern.compile("<<([\\w.-]+)[,>]");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]+)(?:#[^)]*)?\\)");

    private final Map<String, Page> pages = new LinkedHashMap<>();

    ReferencesLeadSomewhereTest() {
        Page.all().forEach(page -> pages.put(page.name(), page));
    }

    @Test
    void toOtherPages() {
        Stream<Page> files = Stream.concat(pages.values().stream(), Page.in(Page.GUIDE.resolve("partials")).stream());

        assertThat(files.flatMap(page -> page.find(REFERENCE).flatMap(reference -> broken(page, reference).stream())))
                .isEmpty();
    }

    @Test
    void withinAPage() {
        assertThat(pages.values().stream().flatMap(page -> page.find(WITHIN).map(reference -> reference.group(1))
                .filter(anchor -> !page.anchors().contains(anchor)).map(anchor -> page.name() + ": " + anchor))).isEmpty();
    }

    @Test
    void ofTheFilesAtTheTop() {
        List<Path> files = Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "CODE_OF_CONDUCT.md")
                .map(Path.of("..")::resolve).toList();

        assertThat(files).allMatch(Files::exists);
        assertThat(files.stream().flatMap(file -> Page.of(file).find(LINK).map(link -> link.group(1))
                .filter(link -> !Files.exists(file.resolveSibling(link))).map(link -> file + ": " + link))).isEmpty();
    }

    private Optional<String> broken(Page from, MatchResult reference) {
        String name = reference.group(1);
        String anchor = reference.group(2);
        Page page = name.isEmpty() ? from : pages.get(name);
        boolean isBroken = page == null || anchor != null && !page.anchors().contains(anchor);
        return isBroken ? Optional.of(from.name() + ": " + reference.group()) : Optional.empty();
    }
}
