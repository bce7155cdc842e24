package dev.custombot.faults.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A process of the suite. None outlives it. */
final class ManagedProcess implements AutoCloseable {

    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly), "faults-kill-all"));
    }

    private static final Duration KILL_LIMIT = Duration.ofSeconds(10);
    /** The exit value of what SIGKILL ended. */
    private static final int KILLED = 128 + 9;

    private final String name;
    private final Process process;

    private ManagedProcess(String name, Process process) {
        this.name = name;
        this.process = process;
        RUNNING.add(process);
        process.onExit().thenAccept(RUNNING::remove);
    }

    /** Appends what the process prints to the log. */
    static ManagedProcess start(List<String> command, Path log) {
        return start(command, log, Map.of());
    }

    /** @param environment what it has more than this process */
    static ManagedProcess start(List<String> command, Path log, Map<String, String> environment) {
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            return new ManagedProcess(log.getFileName().toString().replace(".log", ""), process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL, which must be what ends it: a process that died by itself proves nothing. */
    void kill() {
        requireAlive();
        process.destroyForcibly();
        if (!awaitEnd(KILL_LIMIT) || process.exitValue() != KILLED) {
            throw new IllegalStateException(name + " was not ended by SIGKILL");
        }
    }

    /** SIGTERM; whether the process ended in time. */
    boolean terminate(Duration limit) {
        requireAlive();
        process.destroy();
        return awaitEnd(limit);
    }

    /** SIGSTOP. */
    void pause() {
        signal("STOP");
    }

    /** SIGCONT. */
    void resume() {
        signal("CONT");
    }

    private void signal(String signal) {
        requireAlive();
        try {
            int exit = new ProcessBuilder("kill", "-" + signal, Long.toString(pid())).inheritIO().start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException("kill -" + signal + " of " + name + " ended with " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " has ended by itself, with " + process.exitValue());
        }
    }

    /** Ends it, if it has not ended yet. */
    @Override
    public void close() {
        process.destroyForcibly();
        awaitEnd(KILL_LIMIT);
    }

    private boolean awaitEnd(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
