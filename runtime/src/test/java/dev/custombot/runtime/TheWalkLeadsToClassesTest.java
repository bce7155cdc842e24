package dev.custombot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files that the page for newcomers names are there. */
class TheWalkLeadsToClassesTest {

    private static final Path PAGE = Path.of("..", "docs", "modules", "ROOT", "pages", "contributing.adoc");
    private static final Pattern FILE = Pattern.compile("`([a-z]+(?:/[a-z]+)*/[A-Z]\\w+\\.java)`");
    private static final List<Path> ROOTS = List.of(Path.of("src", "main", "java", "dev", "custombot", "runtime"),
            Path.of("..", "deployment", "src", "main", "java", "dev", "custombot"));

    static List<String> files() {
        return FILE.matcher(Rooms.read(PAGE)).results().map(found -> found.group(1)).toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void wherePromised(String file) {
        assertThat(ROOTS).anySatisfy(root -> assertThat(root.resolve(file)).isRegularFile());
    }
}
