package dev.custombot.faults.bot;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes down each call of the handler: microseconds since 1970, conversation and number, separated by tabs.
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
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        try {
            file.write((now + "\t" + conversation + "\t" + number + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
