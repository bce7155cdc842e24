package dev.custombot.manifests;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The sample's manifests, and what of it stands in them. */
final class Manifests {

    /** One document of a file. */
    record Manifest(Path file, Map<?, ?> content) {

        String kind() {
            return text(content, "kind");
        }

        String name() {
            return text(content, "metadata", "name");
        }

        @Override
        public String toString() {
            return kind() + " in " + FOLDER.relativize(file);
        }
    }

    static final Path FOLDER = Path.of(System.getProperty("kubernetes")).normalize();

    private Manifests() {}

    /** Each document of each file that is YAML, kustomizations among them; the patches are whole documents, too. */
    static List<Manifest> all() {
        return files(".yaml").stream().flatMap(Manifests::in).toList();
    }

    private static Stream<Manifest> in(Path file) {
        return documents(file).map(document -> new Manifest(file, document));
    }

    static Stream<Map<?, ?>> documents(Path file) {
        List<Map<?, ?>> found = new ArrayList<>();
        yaml().loadAll(text(file)).forEach(document -> found.add((Map<?, ?>) document));
        return found.stream();
    }

    static List<Manifest> of(String kind) {
        return all().stream().filter(manifest -> kind.equals(manifest.kind())).toList();
    }

    /** The one of the base, which overlays patch. */
    static Map<?, ?> base(String kind) {
        return of(kind).stream().filter(manifest -> manifest.file().startsWith(FOLDER.resolve("base"))).findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + kind)).content();
    }

    static List<Path> files(String end) {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties properties(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static Object yaml(Path file) {
        return yaml().load(text(file));
    }

    static Object parsed(String yaml) {
        return yaml().load(yaml);
    }

    private static Yaml yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Object node, Object... path) {
        return String.valueOf(at(node, path));
    }

    static int number(Object node, Object... path) {
        return Integer.parseInt(text(node, path));
    }

    /** What is there along keys and indexes. */
    static Object at(Object node, Object... path) {
        Object found = node;
        for (Object step : path) {
            found = step instanceof Integer index ? ((List<?>) found).get(index) : ((Map<?, ?>) found).get(step);
        }
        return found;
    }

    /** The items of a list, none when there is no list. */
    static Stream<?> each(Object node, Object... path) {
        return at(node, path) instanceof Iterable<?> items ? StreamSupport.stream(items.spliterator(), false) : Stream.empty();
    }
}
