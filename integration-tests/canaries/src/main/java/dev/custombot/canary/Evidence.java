package dev.custombot.canary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * What somebody can read somewhere.
 *
 * @param place where
 * @param texts what stands there
 * @param holdsContents whether customers' words belong there
 */
public record Evidence(String place, List<String> texts, boolean holdsContents) {

    public Evidence {
        texts = List.copyOf(texts);
    }

    /** A place where neither secrets nor customers' words may be. */
    public static Evidence of(String place, Collection<String> texts) {
        return new Evidence(place, List.copyOf(texts), false);
    }

    /** Line by line. */
    public static Evidence of(String place, String text) {
        return of(place, text.lines().toList());
    }

    /** A log file of a process, line by line. */
    public static Evidence file(Path file) throws IOException {
        return of(file.getFileName().toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    /** The names of this process' threads. */
    public static Evidence threads() {
        return of("thread names", Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList());
    }
}
