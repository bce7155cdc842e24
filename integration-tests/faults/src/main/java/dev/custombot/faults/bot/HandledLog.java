package dev.custombot.faults.bot;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes down each call of the handler: microseconds of the machine's clock that never steps, conversation and number, separated by tabs;
 * and after these, in a line that begins with {@code stale}, which message a stale state spoke of.
 * <p>
 * Each line is a write of its own: what the process has given to the system survives its death.
 */
@Singleton
public class HandledLog {

    private final OutputStream file;

    @Inject
    HandledLog(@ConfigProperty(name = "faults.handled-log", defaultValue = "target/handled.log") String path)
            throws IOException {
        file = new FileOutputStream(path, true);
    }

    synchronized void add(String conversation, int number) {
        write(System.nanoTime() / 1_000 + "\t" + conversation + "\t" + number);
    }

    synchronized void stale(String conversation, int number, int last) {
        write("stale\t" + conversation + "\t" + number + "\t" + last);
    }

    private void write(String line) {
        try {
            file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
