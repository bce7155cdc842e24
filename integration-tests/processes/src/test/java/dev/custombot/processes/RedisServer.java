package dev.custombot.processes;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.awaitility.Awaitility;

import redis.embedded.core.ExecutableProvider;

/** A real Redis in a process of its own, with nothing in it; the program comes with the test dependencies. */
final class RedisServer implements AutoCloseable {

    private final Process process;
    private final int port;

    private RedisServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static RedisServer start() throws IOException {
        return start(Ports.free());
    }

    static RedisServer start(int port) throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("redis.folder")));
        Path log = folder.resolve("redis.log");
        String program = ExecutableProvider.newJarResourceProvider(folder.toFile()).get().getPath();
        Process process = new ProcessBuilder(program, "--port", Integer.toString(port), "--bind", "127.0.0.1", "--save", "",
                "--appendonly", "no").redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        Awaitility.await("Redis listens, see " + log).atMost(Duration.ofSeconds(60))
                .failFast("Redis ended, see " + log, () -> !process.isAlive()).ignoreExceptions().until(() -> {
                    new Socket("127.0.0.1", port).close();
                    return true;
                });
        return new RedisServer(process, port);
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
