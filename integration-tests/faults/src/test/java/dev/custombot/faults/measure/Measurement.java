package dev.custombot.faults.measure;

import java.time.Duration;
import java.util.Locale;

import dev.custombot.faults.process.BotProcess;

/**
 * What a replica took at a moment.
 *
 * @param life how often it was started
 * @param age since it was started
 * @param at since the beginning
 * @param heap what is left of it after a full collection, in megabytes
 * @param resident the memory of the process, in megabytes
 */
public record Measurement(String bot, int life, Duration age, Duration at, int heap, int resident, int threads, int files) {

    static final String HEADER = "at_s\tbot\tlife\tage_s\theap_mb\tresident_mb\tthreads\topen_files";

    static Measurement of(BotProcess bot, Duration at) {
        return new Measurement(bot.name(), bot.starts(), bot.age(), at, bot.liveMemory(), bot.resident(), bot.threads(),
                bot.openFiles());
    }

    String line() {
        return String.format(Locale.ROOT, "%d\t%s\t%d\t%d\t%d\t%d\t%d\t%d", at.toSeconds(), bot, life, age.toSeconds(), heap,
                resident, threads, files);
    }
}
