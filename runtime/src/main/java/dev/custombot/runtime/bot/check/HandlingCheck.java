package dev.custombot.runtime.bot.check;

import java.time.Duration;
import java.util.stream.Stream;

import dev.custombot.RefusedReplyException;
import dev.custombot.Reply;
import dev.custombot.runtime.config.BotConfig;
import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.config.DispatchConfig;
import dev.custombot.runtime.config.DispatchConfig.ExceptionRetryConfig;
import dev.custombot.runtime.config.DispatchConfig.RetryConfig;
import io.quarkus.runtime.ImageMode;

/** Finds limits with which nothing could be handled. */
final class HandlingCheck {

    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(100);

    private HandlingCheck() {}

    static void check(BotConfig bot, ConfigProblems problems) {
        dispatch(bot.dispatch(), problems);
        problems.requireAtLeastOne("deduplication.max-entries", bot.deduplication().maxEntries());
        bot.deduplication().window()
                .ifPresent(window -> problems.requireAtLeastOneMillisecond("deduplication.window", window));
        problems.requireNotNegative("deduplication.rebuild-records", bot.deduplication().rebuildRecords());
        problems.requireAtLeastOneMillisecond("state.time-to-live", bot.state().timeToLive());
        problems.requireAtLeastOne("state.max-conversations", bot.state().maxConversations());
        problems.requireAtLeastOneMillisecond("dialogue.expiry", bot.dialogue().expiry());
        problems.requireAtLeastOne("dialogue.max-tries", bot.dialogue().maxTries());
        text("dialogue.given-up-text", bot.dialogue().givenUpText(), problems);
        problems.requireAtLeastOneMillisecond("shutdown.timeout", bot.shutdown().timeout());
        problems.requireNotNegative("shutdown.delay", bot.shutdown().delay().orElse(Duration.ZERO).toMillis());
        problems.requireAtLeastOne("dead-letters.max-scan", bot.deadLetters().maxScan());
        problems.requireAtLeastOneMillisecond("dead-letters.request-timeout", bot.deadLetters().requestTimeout());
    }

    private static void dispatch(DispatchConfig dispatch, ConfigProblems problems) {
        problems.requireAtLeastOne("dispatch.max-concurrency", dispatch.maxConcurrency());
        problems.requireAtLeastOne("dispatch.max-replies-per-minute", dispatch.maxRepliesPerMinute());
        if (dispatch.handlerTimeout().compareTo(SHORTEST_TIMEOUT) < 0) {
            problems.add("dispatch.handler-timeout", "must be at least 100 ms; a handler that may take for ever would hold its "
                    + "conversation for ever");
        }
        problems.requireAtLeastOne("dispatch.max-replies-per-message", dispatch.maxRepliesPerMessage());
        dispatch.failureText().ifPresent(text -> text("dispatch.failure-text", text, problems));
        dispatch.typingIndicator()
                .ifPresent(delay -> problems.requireAtLeastOneMillisecond("dispatch.typing-indicator", delay));
        RetryConfig retry = dispatch.retry();
        problems.requireNotNegative("dispatch.retry.max-retries", retry.maxRetries());
        problems.requireAtLeastOneMillisecond("dispatch.retry.initial-back-off", retry.initialBackOff());
        problems.requireAtLeastOneMillisecond("dispatch.retry.max-back-off", retry.maxBackOff());
        retry.exceptions().forEach((type, own) -> exception("dispatch.retry.\"" + type + "\"", type, own, problems));
    }

    /** It is said when all else has failed. */
    private static void text(String key, String text, ConfigProblems problems) {
        try {
            Reply.text(text);
        } catch (RefusedReplyException e) {
            problems.add(key, "is no text that a customer could read: " + e.getMessage());
        }
    }

    private static void exception(String key, String type, ExceptionRetryConfig own, ConfigProblems problems) {
        long given = Stream.of(own.maxRetries().isPresent(), own.maxDuration().isPresent(), own.forever().isPresent())
                .filter(present -> present).count();
        if (given != 1 || own.forever().filter(forever -> !forever).isPresent()) {
            problems.add(key, "must have one of max-retries, max-duration and forever=true");
        }
        own.maxRetries().ifPresent(retries -> problems.requireNotNegative(key + ".max-retries", retries));
        own.maxDuration().ifPresent(longest -> problems.requireAtLeastOneMillisecond(key + ".max-duration", longest));
        if (ImageMode.current() == ImageMode.JVM && !isException(type)) {
            problems.add(key, "names no exception of the application: write the whole name of its class, in quotes");
        }
    }

    private static boolean isException(String type) {
        try {
            return Throwable.class.isAssignableFrom(Class.forName(type, false, Thread.currentThread().getContextClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
