package dev.custombot.faults.traffic;

import java.time.Duration;

import dev.custombot.faults.bot.Wish;

/** What the customers say next. */
@FunctionalInterface
public interface Wishes {

    /** @param conversation counts the conversations from 0 */
    Wish next(int conversation, int number);

    /** Every tenth message has two replies; the handler takes a random time. */
    static Wishes ordinary(Seeds seeds, Duration longest) {
        return (conversation, number) -> new Wish(number, number % 10 == 9 ? 2 : 1,
                Duration.ofMillis(seeds.wish(conversation, number).nextInt((int) longest.toMillis() + 1)));
    }
}
