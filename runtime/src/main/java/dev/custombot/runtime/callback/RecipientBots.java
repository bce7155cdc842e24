package dev.custombot.runtime.callback;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.hub.DeliveredMessage;
import dev.custombot.runtime.record.CallbackRecord;

/**
 * Decides which bot a message is for, by the participant that the hub names. One that names nobody is for the first bot; one for somebody
 * who is not here is discarded.
 */
final class RecipientBots {

    private static final int MOST_STRANGERS = 1_000;
    private static final int LONGEST_NAME = 255;

    private final RecipientBot first;
    private final Map<String, RecipientBot> byParticipant = new LinkedHashMap<>();
    private final CustomBotLog log;
    private final Set<String> strangers = ConcurrentHashMap.newKeySet();

    /** @param recipients at least one, each with a participant of its own */
    RecipientBots(List<RecipientBot> recipients, CustomBotLog log) {
        this.first = recipients.get(0);
        recipients.forEach(recipient -> byParticipant.put(recipient.participant(), recipient));
        this.log = log;
    }

    /** What there is for each bot, in the order of the messages. */
    List<Share> sort(List<DeliveredMessage> messages, Instant receivedAt) {
        Map<RecipientBot, Share> sorted = new LinkedHashMap<>();
        for (DeliveredMessage message : messages) {
            of(message).ifPresentOrElse(recipient -> sorted.computeIfAbsent(recipient, Share::new)
                    .add(record(recipient, message, receivedAt), Flaw.of(message)), () -> discard(message));
        }
        return List.copyOf(sorted.values());
    }

    private Optional<RecipientBot> of(DeliveredMessage message) {
        return message.participants().isEmpty()
                ? Optional.of(first)
                : message.participants().stream().filter(byParticipant::containsKey).findFirst().map(byParticipant::get);
    }

    /** The names may be anything, so they are told once each, and only so many. */
    private void discard(DeliveredMessage message) {
        first.metrics().handling().message(message.type(), "not_for_us");
        message.participants().stream().map(RecipientBots::shortened)
                .filter(name -> strangers.size() < MOST_STRANGERS && strangers.add(name))
                .forEach(name -> log.notForUs(name, String.join(", ", byParticipant.keySet())));
    }

    /** They are kept. */
    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }

    private static CallbackRecord record(RecipientBot recipient, DeliveredMessage message, Instant receivedAt) {
        return new CallbackRecord(recipient.origin(), message.conversationId(), message.messageId(), message.type(),
                message.senderType(), receivedAt, message.address(), message.value(), Optional.empty());
    }
}
