package dev.custombot.deployment.emulator.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Writes down every request for messages and every message that was accepted, without a limit and in order: one line each,
 * fields separated by tabs, times in microseconds since 1970.
 */
public final class Journal implements AutoCloseable {

    private final Writer lines;

    private Journal(Writer lines) {
        this.lines = lines;
    }

    /** Appends to the file; writes nowhere without one. */
    public static Journal to(Optional<Path> file) {
        try {
            return new Journal(file.isEmpty()
                    ? Writer.nullWriter()
                    : Files.newBufferedWriter(file.get(), StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    /** {@code request}, arrival, status (0 without an answer), code, number of messages. */
    public void request(long arrival, int status, String code, int messages) {
        write("request\t" + arrival + '\t' + status + '\t' + code + '\t' + messages);
    }

    /** {@code accepted}, time, conversation, messageId, text; line breaks and tabs in the text become blanks. */
    public void accepted(String conversation, String messageId, String text) {
        write("accepted\t" + now() + '\t' + conversation + '\t' + messageId + '\t' + text.replaceAll("[\\t\\r\\n]", " "));
    }

    /** {@code unconfirmed}, time, messageId: nobody knows whether the answer to what was accepted has arrived. */
    public void unconfirmed(String messageId) {
        write("unconfirmed\t" + now() + '\t' + messageId);
    }

    private void write(String line) {
        try {
            lines.write(line + '\n');
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
