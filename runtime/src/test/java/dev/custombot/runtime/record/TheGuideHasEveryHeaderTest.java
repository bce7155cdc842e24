package dev.custombot.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** Whoever reads a record finds what its headers mean. */
class TheGuideHasEveryHeaderTest {

    private static final Path PAGE = Path.of("../docs/modules/ROOT/pages/operations.adoc");

    @Test
    void inItsTable() throws Exception {
        String page = Files.readString(PAGE);
        String table = page.substring(page.indexOf("|Header |Records |Meaning"));
        String rows = table.substring(0, table.indexOf("|===\n"));

        for (Field field : BotHeaders.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers()) && field.get(null) instanceof String name && !name.endsWith("-")) {
                assertThat(rows).contains("`" + name + "`");
            }
        }
    }
}
