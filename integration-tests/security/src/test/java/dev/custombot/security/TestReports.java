package dev.custombot.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What Surefire and Failsafe say of the test classes that ran in this build. */
final class TestReports {

    private final Map<String, Count> counts;

    private TestReports(Map<String, Count> counts) {
        this.counts = counts;
    }

    private record Count(int passed, int failed) {

        Count plus(Count other) {
            return new Count(passed + other.passed, failed + other.failed);
        }
    }

    /** @param began when the build did; a report from before is none of this build */
    static TestReports of(Path root, Instant began) {
        Map<String, Count> counts = new HashMap<>();
        for (Path file : Project.files(root, TestReports::isReport)) {
            read(file, began).ifPresent(suite -> counts.merge(suite.getKey(), suite.getValue(), Count::plus));
        }
        return new TestReports(counts);
    }

    /** Why the class proves nothing; empty if it ran and passed. */
    Optional<String> objection(String testClass) {
        Count count = counts.get(testClass);
        if (count == null) {
            return Optional.of("did not run in this build");
        }
        if (count.failed() > 0) {
            return Optional.of("failed");
        }
        return count.passed() == 0 ? Optional.of("was skipped") : Optional.empty();
    }

    private static boolean isReport(Path file) {
        return file.toString().matches(".*/target/(surefire|failsafe)-reports/TEST-.*\\.xml");
    }

    private static Optional<Map.Entry<String, Count>> read(Path file, Instant began) {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(began)) {
                return Optional.empty();
            }
            Element suite = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile())
                    .getDocumentElement();
            NodeList cases = suite.getElementsByTagName("testcase");
            Count count = IntStream.range(0, cases.getLength()).mapToObj(index -> count((Element) cases.item(index)))
                    .reduce(new Count(0, 0), Count::plus);
            // Nested classes count for the one that has the name.
            return Optional.of(Map.entry(suite.getAttribute("name").replaceFirst("\\$.*", ""), count));
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    private static Count count(Element testCase) {
        if (has(testCase, "failure") || has(testCase, "error")) {
            return new Count(0, 1);
        }
        return has(testCase, "skipped") ? new Count(0, 0) : new Count(1, 0);
    }

    private static boolean has(Element testCase, String name) {
        return testCase.getElementsByTagName(name).getLength() > 0;
    }
}
