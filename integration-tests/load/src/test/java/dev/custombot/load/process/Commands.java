package dev.custombot.load.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The command lines of the processes. What is measured has a processor of its own where there are two, so that nobody's share depends on
 * who else is busy.
 */
public final class Commands {

    private static final Path TASKSET = Path.of("/usr/bin/taskset");
    private static final String MEASURED = "0";
    private static final String OTHERS = "1-" + Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private static final int HEAP_MEGABYTES = 512;

    private final boolean isPinned;

    /** @param isPinned whether processors are assigned, where that can be done */
    public Commands(boolean isPinned) {
        this.isPinned = isPinned && Files.isExecutable(TASKSET) && Runtime.getRuntime().availableProcessors() > 1;
    }

    /** An application that is measured: a {@code quarkus-run.jar} or a native executable. */
    public List<String> application(Path application, Map<String, String> properties) {
        List<String> command = on(MEASURED);
        List<String> told = properties.entrySet().stream().map(entry -> "-D" + entry.getKey() + "=" + entry.getValue())
                .toList();
        if (application.toString().endsWith(".jar")) {
            command.addAll(List.of(java(), "-Xmx" + HEAP_MEGABYTES + "m"));
            command.addAll(told);
            command.addAll(List.of("-jar", application.toString()));
        } else {
            command.add(application.toString());
            command.add("-Xmx" + HEAP_MEGABYTES + "m");
            command.addAll(told);
        }
        return command;
    }

    /** A class of the profile that is measured. */
    public List<String> measured(Class<?> main, String... arguments) {
        return main(on(MEASURED), main, arguments);
    }

    /** A class that plays the surroundings. */
    public List<String> surroundings(Class<?> main, String... arguments) {
        return main(on(OTHERS), main, arguments);
    }

    private static List<String> main(List<String> command, Class<?> main, String... arguments) {
        command.addAll(List.of(java(), "-Xmx" + HEAP_MEGABYTES + "m", "-cp", System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private List<String> on(String processors) {
        return new ArrayList<>(isPinned ? List.of(TASKSET.toString(), "-c", processors) : List.of());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
