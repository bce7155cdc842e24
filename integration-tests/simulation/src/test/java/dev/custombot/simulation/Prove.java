package dev.custombot.simulation;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Plays histories of a bot with a defect, one defect after the other: {@code Prove seconds histories folder…}. A folder has the sources
 * that are other than they should be, and the defect's name. They are compiled, and loaded with the rest of the bot, for each defect anew;
 * the libraries are loaded once.
 */
public final class Prove {

    private static final String OURS = "dev.custombot.";

    private Prove() {}

    public static void main(String[] arguments) throws Exception {
        long seconds = Long.parseLong(arguments[0]);
        long histories = Long.parseLong(arguments[1]);
        for (String folder : List.of(arguments).subList(2, arguments.length)) {
            Path sources = Path.of(folder);
            long begun = processorTime();
            String verdict = verdict(sources, seconds, histories);
            System.out.println(String.format(Locale.ROOT, "%-46s %5.1f s  %s", sources.getFileName(),
                    (processorTime() - begun) / 1e9, verdict.length() > 160 ? verdict.substring(0, 160) : verdict));
        }
    }

    /** Nanoseconds, whatever else the machine does. */
    static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String verdict(Path sources, long seconds, long histories) throws Exception {
        Path classes = Files.createTempDirectory("defect");
        Optional<String> failure = compile(sources, classes);
        if (failure.isPresent()) {
            return "does not build " + failure.get();
        }
        try (URLClassLoader loader = new Bot(classes)) {
            Optional<?> broken = (Optional<?>) loader.loadClass(Simulate.class.getName())
                    .getMethod("firstBroken", long.class, long.class, LongPredicate.class)
                    .invoke(null, seconds, histories, (LongPredicate) Prove::breaksAnyway);
            return broken.map(what -> "caught " + what).orElse("MISSED");
        }
    }

    /** The bot as it is, in a loader of its own. */
    private static boolean breaksAnyway(long seed) {
        try (URLClassLoader loader = new Bot()) {
            Class<?> simulate = loader.loadClass(Simulate.class.getName());
            return (Boolean) simulate.getMethod("isBroken", long.class).invoke(null, seed);
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null);
                Stream<Path> all = Files.walk(sources)) {
            List<File> changed = all.filter(file -> file.toString().endsWith(".java")).map(Path::toFile).toList();
            boolean isBuilt = compiler.getTask(said, files, null,
                    List.of("-nowarn", "-proc:none", "-parameters", "--release", "17", "-d",
                            classes.toString(), "-cp", System.getProperty("java.class.path")),
                    null,
                    files.getJavaFileObjectsFromFiles(changed)).call();
            return isBuilt ? Optional.empty() : Optional.of(said.toString());
        }
    }

    /** What is ours, with the defect before the rest; everything else is whoever's it is. */
    private static final class Bot extends URLClassLoader {

        Bot(Path... defect) throws MalformedURLException {
            super(urls(defect), Prove.class.getClassLoader());
        }

        private static URL[] urls(Path... defect) throws MalformedURLException {
            List<URL> urls = new ArrayList<>();
            for (Path classes : defect) {
                urls.add(classes.toUri().toURL());
            }
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
            return urls.toArray(URL[]::new);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(OURS)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
