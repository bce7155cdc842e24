package dev.custombot.simulation.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.simulation.bot.Words;
import dev.custombot.simulation.time.VirtualTime;

/** What customers read: each reply once, of one run of a handler, in its order. */
final class Read {

    private final VirtualTime time;
    private final Messages messages;
    private final Verdict verdict;
    private final boolean recognises;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> texts = new HashSet<>();
    private final Map<String, List<String>> conversations = new HashMap<>();
    private BiConsumer<String, String> whenRead = (conversation, text) -> {};

    /** @param recognises whether the hub shows a repetition once */
    Read(VirtualTime time, Messages messages, Verdict verdict, boolean recognises) {
        this.time = time;
        this.messages = messages;
        this.verdict = verdict;
        this.recognises = recognises;
    }

    void onRead(BiConsumer<String, String> listener) {
        whenRead = listener;
    }

    void add(String conversation, OutgoingReply reply) {
        time.trace("reads " + conversation + " " + reply.type() + " " + reply.content().text().orElse(""));
        verdict.require(Promise.NO_REPLY_TWICE, ids.add(reply.messageId()) || !recognises,
                () -> "the customer reads " + reply.messageId() + " twice");
        reply.content().text().ifPresent(text -> {
            conversations.computeIfAbsent(conversation, any -> new ArrayList<>()).add(text);
            whenRead.accept(conversation, text);
        });
        Words.of(reply).ifPresent(words -> {
            verdict.require(Promise.NO_REPLY_TWICE, texts.add(reply.content().text().orElseThrow()) || !recognises,
                    () -> "the customer reads " + words + " twice");
            if (words.way() == 'H') {
                Message message = messages.get(words.message());
                message.readRuns.add(words.run());
                verdict.require(Promise.NO_MIXTURE_OF_RUNS, message.readRuns.size() == 1,
                        () -> "the customer reads two runs of " + message.id + ": " + message.readRuns);
            }
        });
    }

    boolean contains(String id) {
        return ids.contains(id);
    }

    /** A hub that shows a repetition twice shows it late. */
    void checkOrder() {
        if (recognises) {
            conversations.forEach(this::checkOrder);
        }
    }

    private void checkOrder(String conversation, List<String> read) {
        int place = -1;
        Map<String, Integer> lastOfRun = new HashMap<>();
        for (Words words : read.stream().map(Words::read).flatMap(Optional::stream).toList()) {
            Message message = messages.get(words.message());
            if (words.way() == 'H') {
                verdict.require(Promise.NO_INVERSION, message.place >= place,
                        () -> "an inversion in " + conversation + ": " + read);
                place = message.place;
            }
            Integer before = lastOfRun.put(message.id + words.run() + words.way(), words.place());
            verdict.require(Promise.NO_INVERSION, before == null || before < words.place(),
                    () -> "an inversion in " + conversation + ": " + read);
        }
    }
}
