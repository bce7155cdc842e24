package dev.custombot.faults.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import dev.custombot.faults.process.BotProcess;

/** What the replicas took over time; each is in a file as soon as it was taken. */
public final class Measurements {

    private final Path file;
    private final List<Measurement> taken = new ArrayList<>();

    public Measurements(Path file) {
        this.file = file;
        write(Measurement.HEADER);
    }

    /** @param at since the beginning */
    public void take(BotProcess bot, Duration at) {
        Measurement measurement = Measurement.of(bot, at);
        taken.add(measurement);
        write(measurement.line());
    }

    public List<Measurement> where(Predicate<Measurement> wanted) {
        return taken.stream().filter(wanted).toList();
    }

    /** The last one of each life of each replica. */
    public String table() {
        StringBuilder table = new StringBuilder(Measurement.HEADER).append('\n');
        for (int i = 0; i < taken.size(); i++) {
            Measurement one = taken.get(i);
            boolean isLast = taken.stream().skip(i + 1L)
                    .noneMatch(later -> later.bot().equals(one.bot()) && later.life() == one.life());
            table.append(isLast ? one.line() + "\n" : "");
        }
        return table.toString();
    }

    private void write(String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
