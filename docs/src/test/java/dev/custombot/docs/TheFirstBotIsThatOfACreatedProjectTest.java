package dev.custombot.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

/** What the guide explains of a created project stands in it, line by line. */
class TheFirstBotIsThatOfACreatedProjectTest {

    private static final Path CREATED = Path.of(
            "../runtime/src/main/codestarts/quarkus/custom-bot-codestart/java/src/main/java/org/acme/MenuBot.java");

    @Test
    void lineByLine() {
        List<String> page = Page.of(Page.GUIDE.resolve("pages/first-bot.adoc")).lines();
        int begin = page.indexOf("public class MenuBot {");
        List<String> shown = page.subList(begin, begin + page.subList(begin, page.size()).indexOf("----"));

        assertThat(Page.of(CREATED).lines()).contains(shown.toArray(String[]::new));
    }
}
