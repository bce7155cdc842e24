package dev.custombot.runtime.bot.dev.traffic;

import java.time.Clock;
import java.util.Optional;

import org.apache.kafka.common.header.Headers;

import dev.custombot.runtime.record.BotHeaders;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.ReplyRecord;
import io.vertx.core.json.JsonArray;

/** What a bot has said, and what was given up of it, as Kafka has it. */
final class HeardReplies {

    private final String bot;
    private final TrafficLog log;
    private final Clock clock;

    HeardReplies(String bot, TrafficLog log, Clock clock) {
        this.bot = bot;
        this.log = log;
        this.clock = clock;
    }

    /** A record of replies is about to be sent. */
    void comes(String key, Headers headers, byte[] value) {
        ReplyRecord record = ReplyRecord.read(key, headers, value);
        if (!record.replies().isEmpty()) {
            log.answers(bot, line(record), () -> head(record),
                    record.replies().stream().map(OutgoingReply::messageId).toList());
        }
    }

    /** A record of replies; that a turn has ended without one is no news. */
    void told(String key, Headers headers, byte[] value) {
        ReplyRecord record = ReplyRecord.read(key, headers, value);
        if (record.replies().isEmpty()) {
            return;
        }
        log.add(bot, line(record), () -> head(record),
                Step.REPLIES
                        .at(clock.instant(), record.replies().size() == 1 ? "1 reply" : record.replies().size() + " replies")
                        .put(TrafficLine.REPLIES, new JsonArray(record.replies().stream().map(Said::of).toList())));
    }

    private static String line(ReplyRecord record) {
        return record.inboundId().orElseGet(() -> record.replies().get(0).messageId());
    }

    /** Of what the bot says of itself. */
    private TrafficHead head(ReplyRecord record) {
        OutgoingReply first = record.replies().get(0);
        return new TrafficHead(bot, record.conversationId(), line(record), first.type(), "custom_bot",
                Said.of(first.content()));
    }

    void givenUp(String key, Headers headers, byte[] value) {
        Optional<String> cause = BotHeaders.find(headers, BotHeaders.DEAD_LETTER_CAUSE);
        Optional<String> message = BotHeaders.find(headers, BotHeaders.MESSAGE_ID);
        if (cause.isPresent() && message.isPresent()) {
            String type = BotHeaders.find(headers, BotHeaders.TYPE).orElse("");
            log.add(bot, message.get(),
                    () -> new TrafficHead(bot, key == null ? "" : key, message.get(), type, "", ""),
                    Step.DEAD_LETTER.at(clock.instant(), cause.get()).put("reply", message.get()));
        }
    }
}
