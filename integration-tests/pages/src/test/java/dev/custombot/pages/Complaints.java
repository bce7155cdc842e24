package dev.custombot.pages;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What the engine complains of by itself, such as a promise that failed and nobody caught. */
final class Complaints extends OutputStream {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Consumer<String> listener;

    Complaints(Consumer<String> listener) {
        this.listener = listener;
    }

    @Override
    public void write(int one) {
        written.write(one);
    }

    @Override
    public void flush() {
        String text = written.toString(StandardCharsets.UTF_8).strip();
        written.reset();
        if (!text.isEmpty()) {
            listener.accept(text);
        }
    }
}
