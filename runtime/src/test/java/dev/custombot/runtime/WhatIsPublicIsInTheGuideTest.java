package dev.custombot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Which packages stay as they are in the next version is said of each. */
class WhatIsPublicIsInTheGuideTest {

    private static final Path PAGE = Path.of("..", "docs", "modules", "ROOT", "pages", "upgrading.adoc");
    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "custombot");

    @Test
    void byItsPackage() throws IOException {
        String said = Rooms.read(PAGE);

        assertThat(packages()).contains("message").allSatisfy(
                name -> assertThat(said).containsPattern("`(dev\\.custombot)?\\." + name + "`"));
    }

    private static List<String> packages() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.filter(Files::isDirectory).map(file -> file.getFileName().toString()).toList();
        }
    }
}
