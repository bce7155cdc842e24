package dev.custombot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What a page includes is a file of the guide, and the tag that it names is there, with something between its ends. */
class WhatIsIncludedIsThereTest {

    private static final Pattern INCLUDE = Pattern.compile("^include::([^\\[]+)\\[([^\\]]*)\\]", Pattern.MULTILINE);
    private static final Pattern TAG = Pattern.compile("tags?=\"?([\\w;-]+)");
    private static final Map<String, String> FAMILIES = Map.of("partial$", "partials", "example$", "examples");

    @Test
    void onEachPage() {
        assertThat(Page.all().stream().flatMap(page -> includes(page).flatMap(include -> missing(page, include).stream())))
                .isEmpty();
    }

    @Test
    void andEachTagIsIncludedSomewhere() {
        String all = Page.all().stream().flatMap(WhatIsIncludedIsThereTest::includes).map(MatchResult::group).toList()
                .toString();

        assertThat(examples().flatMap(file -> Pattern.compile("tag::([\\w-]+)\\[").matcher(text(file)).results()
                .map(tag -> tag.group(1)).filter(tag -> !all.matches("(?s).*tags?=\"?[\\w;-]*\\b" + tag + "\\b.*"))
                .map(tag -> file + ": " + tag))).isEmpty();
    }

    private static Stream<MatchResult> includes(Page page) {
        return INCLUDE.matcher(String.join("\n", page.lines())).results();
    }

    private static Optional<String> missing(Page page, MatchResult include) {
        String where = page.name() + ": " + include.group();
        String name = include.group(1);
        Optional<Path> file = FAMILIES.entrySet().stream().filter(family -> name.startsWith(family.getKey()))
                .map(family -> Page.GUIDE.resolve(family.getValue()).resolve(name.substring(family.getKey().length())))
                .findFirst();
        if (file.isEmpty() || !Files.isRegularFile(file.get())) {
            return Optional.of(where);
        }
        Matcher tags = TAG.matcher(include.group(2));
        boolean areThere = !tags.find() || Stream.of(tags.group(1).split(";")).allMatch(tag -> isIn(text(file.get()), tag));
        return areThere ? Optional.empty() : Optional.of(where);
    }

    private static boolean isIn(String text, String tag) {
        return Pattern.compile("tag::" + tag + "\\[\\]\\R.*\\S.*\\R[^\\n]*end::" + tag + "\\[\\]", Pattern.DOTALL).matcher(text)
                .find();
    }

    private static Stream<Path> examples() {
        try (Stream<Path> files = Files.walk(Page.GUIDE.resolve("examples"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        return String.join("\n", Page.of(file).lines());
    }
}
