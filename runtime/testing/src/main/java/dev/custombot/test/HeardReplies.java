package dev.custombot.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.conversation.Sender;
import dev.custombot.runtime.transcript.ConversationLines;
import dev.custombot.test.hub.DeadLetter;
import dev.custombot.test.hub.PlayedHub;

/**
 * What a test has heard in a conversation: each reply is handed out once. Whatever does not come in time fails with the conversation.
 *
 * @param participant the bot that is listened to; empty for whichever
 * @param read what was handed out
 */
record HeardReplies(PlayedHub hub, Optional<String> participant, String name, Duration limit, ReadSoFar read) {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(20);
    private static final List<String> NOTHING_SAID = List.of("typing.", "status.", "customer.");

    /** All of them, also those that were handed out. */
    List<BotReply> all() {
        List<BotReply> replies = new ArrayList<>();
        for (JsonNode reply : hub.replies(name)) {
            String sender = reply.path("sender").path("participant").path("name").asText();
            if (participant.map(sender::equals).orElse(true)) {
                replies.add(BotReply.of(reply));
            }
        }
        return replies;
    }

    /** What the bot has said and offered, with what is open because the customer has not spoken since. */
    Offers offers() {
        List<BotReply> replies = all();
        Set<String> since = new HashSet<>();
        hub.conversation(name).path("messages").forEach(message -> {
            if (isOfCustomer(message)) {
                since.clear();
            }
            since.add(message.path("id").asText());
        });
        return new Offers(replies, replies.stream().filter(reply -> since.contains(reply.id())).toList());
    }

    /** A customer who begins to type, or is there again, has said nothing. */
    private static boolean isOfCustomer(JsonNode message) {
        String type = message.path("type").path("value").asText();
        return message.path("sender").path("type").asText().equals(Sender.CUSTOMER)
                && NOTHING_SAID.stream().noneMatch(type::startsWith);
    }

    /** The next that is wanted; those before it are passed over. */
    BotReply next(String what, Predicate<BotReply> wanted) {
        return await(what, () -> {
            List<BotReply> replies = all();
            for (int i = read.replies().get(); i < replies.size(); i++) {
                if (wanted.test(replies.get(i))) {
                    read.replies().set(i + 1);
                    return replies.get(i);
                }
            }
            return null;
        });
    }

    Optional<BotReply> last() {
        List<BotReply> replies = all();
        int count = Math.min(read.replies().get(), replies.size());
        return count == 0 ? Optional.empty() : Optional.of(replies.get(count - 1));
    }

    List<BotReply> next(int count) {
        return await(count + " replies", () -> {
            List<BotReply> replies = all();
            if (replies.size() < read.replies().get() + count) {
                return null;
            }
            int end = read.replies().addAndGet(count);
            return List.copyOf(replies.subList(end - count, end));
        });
    }

    /**
     * What the bot has given up next.
     *
     * @param letters those that there are, by their ids, oldest first
     */
    DeadLetter nextLetter(Supplier<Map<String, DeadLetter>> letters) {
        return await("a dead letter", () -> {
            for (Map.Entry<String, DeadLetter> letter : letters.get().entrySet()) {
                if (read.letters().add(letter.getKey())) {
                    return letter.getValue();
                }
            }
            return null;
        });
    }

    /** @throws AssertionError if something comes meanwhile, or had come and was not awaited */
    void nothing(Duration within) {
        Duration listening = hub.listening(within);
        try {
            if (listening.isZero() && all().stream().skip(read.replies().get()).noneMatch(HeardReplies::isSaid)) {
                return;
            }
            Awaitility.await().during(listening).atMost(listening.plus(limit)).pollInterval(POLL_INTERVAL)
                    .pollDelay(Duration.ZERO)
                    .failFast(() -> all().stream().skip(read.replies().get()).anyMatch(HeardReplies::isSaid)).until(() -> true);
        } catch (RuntimeException unexpected) {
            BotReply reply = all().stream().skip(read.replies().get()).filter(HeardReplies::isSaid).findFirst()
                    .orElseThrow(() -> unexpected);
            throw failed("The bot was to say nothing within " + within.toMillis() + " ms, but said " + reply.describe(),
                    unexpected);
        }
    }

    static boolean isSaid(BotReply reply) {
        return !reply.type().startsWith("typing.");
    }

    /** Of what the customer has said; a hub may tell the bot of its own messages, too. */
    List<JsonNode> deliveries() {
        List<JsonNode> deliveries = new ArrayList<>();
        for (JsonNode delivery : hub.deliveries(name)) {
            if (!delivery.path("own").asBoolean()) {
                deliveries.add(delivery);
            }
        }
        return deliveries;
    }

    <T> T await(String what, Supplier<@Nullable T> condition) {
        // Most of what is awaited is there; then nothing depends on how long another thread takes to see it.
        T already = condition.get();
        if (already != null) {
            return already;
        }
        try {
            return Awaitility.await().atMost(limit).pollInterval(POLL_INTERVAL).pollDelay(Duration.ZERO)
                    .until(condition::get, Objects::nonNull);
        } catch (ConditionTimeoutException e) {
            throw failed("In " + Durations.written(limit) + " there was not " + what + " in conversation " + name + ".", e);
        }
    }

    /** Somebody wanted to say something when nobody could any more. */
    AssertionError over(Throwable refusal) {
        return failed("Conversation " + name + " has ended, so that nothing can be said in it.", refusal);
    }

    private AssertionError failed(String what, Throwable cause) {
        AssertionError failure = new AssertionError(what + account(), cause);
        hub.failures().forEach(failure::addSuppressed);
        return failure;
    }

    /** The conversation so far, what became of what was delivered, and what was given up. */
    String account() {
        return "\nThe conversation so far:\n" + transcript().indent(4) + "Delivered to the callback:" + describe(deliveries())
                + "; read by the test: " + read.replies().get() + " of " + all().size() + " replies" + givenUp() + thrown();
    }

    private String thrown() {
        return hub.failures().stream().map(failure -> "\nThrown by a handler: " + failure + at(failure))
                .collect(Collectors.joining());
    }

    private static String at(Throwable failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        return stack.length == 0 ? "" : "\n    at " + stack[0];
    }

    /** Whatever keeps it from being told must not hide the failure. */
    private String givenUp() {
        try {
            return hub.deadLetters(hub.conversation(name).path("id").asText()).values().stream()
                    .map(letter -> "\nGiven up by the bot: " + letter.describe()).collect(Collectors.joining());
        } catch (RuntimeException notToBeSeen) {
            return "";
        }
    }

    String transcript() {
        return ConversationLines.of(hub.conversation(name).path("messages"));
    }

    private static String describe(List<JsonNode> deliveries) {
        StringBuilder text = new StringBuilder();
        for (JsonNode delivery : deliveries) {
            text.append(text.isEmpty() ? " " : ", ").append(delivery.path("type").asText()).append(' ')
                    .append(delivery.path("outcome").asText());
            delivery.path("attempts").forEach(attempt -> text.append(' ').append(attempt.path("status").asInt()));
        }
        return text.isEmpty() ? " nothing" : text.toString();
    }
}
