package dev.custombot.faults.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The wall clock as a process sees it, which can be stepped while that runs: a small library (LD_PRELOAD) adds what a file says. Needs
 * a C compiler, {@code cc}. Clocks that never step go on as they are.
 */
public final class WallClock {

    private static final String SOURCE = "/clock/clock.c";

    private final Path library;
    private final Path step;

    /** @param folder where the library and the file go */
    public WallClock(Path folder) {
        this.library = folder.resolve("clock.so");
        this.step = folder.resolve("clock.step");
        try (InputStream source = WallClock.class.getResourceAsStream(SOURCE)) {
            Path copy = folder.resolve("clock.c");
            Files.copy(source, copy);
            Process compiler = new ProcessBuilder(
                    List.of("cc", "-shared", "-fPIC", "-O2", "-o", library.toString(), copy.toString(), "-ldl")).inheritIO()
                    .start();
            if (!compiler.waitFor(1, TimeUnit.MINUTES) || compiler.exitValue() != 0) {
                throw new IllegalStateException("cc could not compile " + SOURCE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("This needs a C compiler, cc", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        set(Duration.ZERO);
    }

    /** What a process must have to see it. */
    public Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library.toString(), "CLOCK_STEP", step.toString());
    }

    /** By how much it is wrong from now on. In place: the processes have mapped the file. */
    public void set(Duration ahead) {
        try {
            ByteBuffer seconds = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder()).putLong(0, ahead.toSeconds());
            Files.write(step, seconds.array(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
