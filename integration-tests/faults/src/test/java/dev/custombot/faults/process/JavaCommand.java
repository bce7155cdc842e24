package dev.custombot.faults.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of small JVMs that start quickly. */
final class JavaCommand {

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
        return new ArrayList<>(List.of(tool("java"), "-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:+ExitOnOutOfMemoryError"));
    }
}
