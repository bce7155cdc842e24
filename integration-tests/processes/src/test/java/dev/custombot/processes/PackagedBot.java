package dev.custombot.processes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How an application is started that was packaged before: as a jar with the JVM of the tests, or as a native executable. */
final class PackagedBot {

    private static final String JAR = ".jar";

    private PackagedBot() {}

    /**
     * @param application the system property that says where it is
     * @param jvm options of the JVM; a native executable gets none
     */
    static List<String> command(String application, Map<String, String> config, String... jvm) {
        String packaged = System.getProperty(application);
        boolean isJar = packaged.endsWith(JAR);
        List<String> command = new ArrayList<>();
        if (isJar) {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of(jvm));
        } else {
            command.add(packaged);
        }
        config.forEach((key, value) -> command.add("-D" + key + "=" + value));
        if (isJar) {
            command.addAll(List.of("-jar", packaged));
        }
        return command;
    }
}
