package dev.custombot.simulation.account;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.custombot.runtime.record.BotHeaders;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.simulation.bot.Words;
import dev.custombot.simulation.log.StoredRecord;
import dev.custombot.simulation.time.VirtualTime;

/** Every reply that is on its topic, and what was put aside. */
final class Said {

    private final VirtualTime time;
    private final Messages messages;
    private final Verdict verdict;
    private final Map<String, OutgoingReply> replies = new LinkedHashMap<>();
    private final Map<String, String> conversations = new HashMap<>();
    private final Map<String, String> dead = new HashMap<>();

    Said(VirtualTime time, Messages messages, Verdict verdict) {
        this.time = time;
        this.messages = messages;
        this.verdict = verdict;
    }

    void replies(StoredRecord record) {
        ReplyRecord.turnOf(record.headers()).flatMap(messages::find).ifPresent(message -> message.endsAt(time.now()));
        for (OutgoingReply reply : ReplyRecord.replies(record.value())) {
            OutgoingReply before = replies.putIfAbsent(reply.messageId(), reply);
            conversations.put(reply.messageId(), record.key());
            verdict.require(Promise.NO_MIXTURE_OF_RUNS,
                    before == null || before.content().text().equals(reply.content().text()),
                    () -> "two replies have the id " + reply.messageId());
            Words.of(reply).ifPresent(words -> published(reply, words, before == null));
        }
    }

    private void published(OutgoingReply reply, Words words, boolean first) {
        time.trace("said " + reply.messageId() + " " + words);
        Message message = messages.get(words.message());
        messages.before(message).forEach(earlier -> verdict.require(Promise.NO_INVERSION, earlier.isSettled(),
                () -> message.id + " is answered before " + earlier.id + " is settled"));
        if (first) {
            message.isSaid(words, reply);
        }
        if (words.way() == 'E') {
            message.isPublishedEarly(words);
        } else {
            verdict.require(Promise.NO_MIXTURE_OF_RUNS, message.isWhole(words),
                    () -> "what " + message.id + " said early is not there when its handler is done");
            message.isPublished(words);
        }
    }

    void deadLetter(StoredRecord record) {
        String id = BotHeaders.find(record.headers(), BotHeaders.MESSAGE_ID).orElse("");
        if (BotHeaders.find(record.headers(), BotHeaders.DEAD_LETTER_STAGE).orElse("").equals("dispatch")) {
            verdict.require(Promise.NOTHING_IS_NOWHERE, messages.find(id).isPresent(),
                    () -> "a dead letter of an unknown message " + id);
            verdict.require(Promise.NOTHING_IS_NOWHERE, messages.get(id).mayBeGivenUp(time.now()),
                    () -> id + " (" + messages.get(id).script + ") is given up, although its handler has tries left");
            messages.get(id).givenUp = true;
        } else {
            String cause = BotHeaders.find(record.headers(), BotHeaders.DEAD_LETTER_CAUSE).orElse("");
            dead.putIfAbsent(id, cause);
            time.trace("dead reply " + id + " " + cause);
        }
    }

    Map<String, OutgoingReply> replies() {
        return replies;
    }

    String conversationOf(String reply) {
        return conversations.get(reply);
    }

    /** The causes of what was put aside. */
    Map<String, String> dead() {
        return dead;
    }

    /** Whether it was put aside, and will not be sent any more. */
    boolean isDead(String reply) {
        return Optional.ofNullable(dead.get(reply)).filter(cause -> !cause.contains("before")).isPresent();
    }
}
