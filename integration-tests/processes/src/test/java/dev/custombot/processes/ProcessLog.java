package dev.custombot.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Says why a process ended that should have become ready: of a run elsewhere nothing but the failure is seen. */
final class ProcessLog {

    private static final int LAST_LINES = 60;
    private static final Predicate<String> CAUSE = Pattern.compile("ERROR|Caused by|Exception|Error:|CBOT\\d+")
            .asPredicate();

    private ProcessLog() {}

    /** Nothing, as long as the process lives. */
    static void failIfEnded(Process process, Path log) throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException(why(process.exitValue(), Files.readAllLines(log)));
        }
    }

    private static String why(int status, List<String> lines) {
        List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        String cause = last.stream().filter(CAUSE).reduce((first, next) -> next).orElse("its log names no cause");
        return "It ended with " + status + ": " + cause + "\n" + String.join("\n", last);
    }
}
