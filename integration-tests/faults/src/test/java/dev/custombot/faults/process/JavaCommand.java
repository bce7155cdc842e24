package dev.custombot.faults.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of JVMs that start quickly. */
final class JavaCommand {

    /** With more of it the pauses of the small collector would be longer than what others wait. */
    private static final int SMALL_MEGABYTES = 1_024;

    private JavaCommand() {}

    static List<String> main(int heapMegabytes, Class<?> main, String... arguments) {
        List<String> command = jvm(heapMegabytes);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    static List<String> jar(int heapMegabytes, Path jar, List<String> properties) {
        List<String> command = jvm(heapMegabytes);
        command.addAll(properties);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static List<String> jvm(int heapMegabytes) {
        String collector = heapMegabytes > SMALL_MEGABYTES ? "-XX:+UseG1GC" : "-XX:+UseSerialGC";
        return new ArrayList<>(List.of(tool("java"), "-Xmx" + heapMegabytes + "m", collector, "-XX:TieredStopAtLevel=1",
                "-Xshare:auto", "-XX:+ExitOnOutOfMemoryError"));
    }
}
