package dev.custombot.faults.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a native executable. */
final class NativeCommand {

    private NativeCommand() {}

    static List<String> of(int heapMegabytes, Path executable, List<String> properties) {
        List<String> command = new ArrayList<>(List.of(executable.toString(), "-Xmx" + heapMegabytes + "m"));
        command.addAll(properties);
        return command;
    }
}
