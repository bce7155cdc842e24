package dev.custombot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the extension puts into an application stands in the guide with its reason, and nothing else does. */
class EveryDependencyHasItsReasonTest {

    private static final Path PAGE = Path.of("..", "docs", "modules", "ROOT", "pages", "dependencies.adoc");
    private static final Pattern LINE = Pattern.compile("(?m)^\\|`([\\w.]+:[\\w.-]+)` \\|(always|optional) \\|(.{10,})$");
    private static final List<String> NOT_IN_AN_APPLICATION = List.of("test", "provided");

    private record Dependency(String name, String scope) {}

    @Test
    void noneIsMissingAndNoneStandsThereInVain() throws Exception {
        assertThat(LINE.matcher(Rooms.read(PAGE)).results().map(EveryDependencyHasItsReasonTest::listed))
                .containsExactlyInAnyOrderElementsOf(declared());
    }

    private static Dependency listed(MatchResult line) {
        return new Dependency(line.group(1), line.group(2));
    }

    private static List<Dependency> declared() throws Exception {
        NodeList found = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(Path.of("pom.xml").toFile())
                .getElementsByTagName("dependency");
        return IntStream.range(0, found.getLength()).mapToObj(index -> (Element) found.item(index))
                .filter(dependency -> !NOT_IN_AN_APPLICATION.contains(text(dependency, "scope")))
                .map(dependency -> new Dependency(text(dependency, "groupId") + ":" + text(dependency, "artifactId"),
                        text(dependency, "optional").equals("true") ? "optional" : "always"))
                .toList();
    }

    private static String text(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
