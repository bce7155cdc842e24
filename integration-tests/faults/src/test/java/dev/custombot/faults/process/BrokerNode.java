package dev.custombot.faults.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One broker, which can be stopped in several ways and started again on its data. */
public final class BrokerNode implements AutoCloseable {

    private static final int HEAP_MEGABYTES = 256;

    private final int id;
    private final int port;
    private final List<String> command;
    private final Path log;
    private ManagedProcess process;

    BrokerNode(int id, int port, int controllerPort, String voters, int nodes, Path folder) {
        this.id = id;
        this.port = port;
        this.log = folder.resolve("broker-" + id + ".log");
        this.command = JavaCommand.main(HEAP_MEGABYTES, BrokerNodeMain.class, Integer.toString(id),
                folder.resolve("broker-" + id).toString(), Integer.toString(port), Integer.toString(controllerPort), voters,
                Integer.toString(nodes));
    }

    int id() {
        return id;
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    public void start() {
        process = ManagedProcess.start(command, log);
    }

    /** In order, as an operator does. */
    public void stop() {
        if (!process.terminate(Duration.ofSeconds(20))) {
            process.close();
        }
    }

    public void kill() {
        process.kill();
    }

    public void pause() {
        process.pause();
    }

    public void resume() {
        process.resume();
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
