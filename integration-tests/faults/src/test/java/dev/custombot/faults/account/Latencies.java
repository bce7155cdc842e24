package dev.custombot.faults.account;

import java.util.Map;
import java.util.function.Predicate;

import dev.custombot.faults.traffic.CustomerMessage;
import dev.custombot.faults.traffic.Ledger;

/** How long it took from a message's acknowledgement to its first reply at the hub. */
public record Latencies(Ledger ledger, HubJournal journal) {

    /** What 99 % of these messages did not exceed, in milliseconds; 0 without any. */
    public long percentile99(Predicate<CustomerMessage> which) {
        Map<String, Long> acknowledgedAt = ledger.acknowledgedAt();
        long[] millis = ledger.acknowledged().values().stream().filter(which)
                .filter(message -> journal.firstAt().containsKey(key(message)))
                .mapToLong(message -> (journal.firstAt().get(key(message)) - acknowledgedAt.get(message.id())) / 1_000)
                .sorted().toArray();
        return millis.length == 0 ? 0 : millis[(int) (0.99 * (millis.length - 1))];
    }

    private static String key(CustomerMessage message) {
        return HubJournal.key(message.conversation(), message.wish().number());
    }
}
