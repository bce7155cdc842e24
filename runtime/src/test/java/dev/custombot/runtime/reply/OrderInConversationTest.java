package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.SendOutcome.Confirmation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever the hub answers, a request takes of a conversation the oldest replies that have not come to their end, and no other request has
 * one of them at the same time; in the end all have come to their end.
 */
class OrderInConversationTest {

    private static final String CODE = "400-630";

    @Test
    void whatComesBeforeTwoOfWhichOneIsRefusedIsSentBeforeThem() {
        SenderBench bench = new SenderBench();
        bench.answer = replies -> SenderBench.has(replies, "m-9")
                ? Optional.of(new SendOutcome.ConversationOver(CODE, Set.of("m-8", "m-9")))
                : Optional.empty();
        bench.whileTheHubIsBusy(() -> IntStream.range(0, 10).forEach(number -> bench.say("c", "m-" + number)));

        assertThat(bench.taken).filteredOn(id -> id.startsWith("m-"))
                .containsExactly("m-0", "m-1", "m-2", "m-3", "m-4", "m-5", "m-6", "m-7", "m-8");
        assertThat(bench.letters).containsOnlyKeys("m-9");
    }

    @Test
    void theSameBesideAnotherConversation() {
        SenderBench bench = new SenderBench();
        bench.answer = SenderBench.objectingTo(new SendOutcome.Refused("400-101", Set.of("m-2", "m-3", "other-1")), "m-3",
                "other-1");
        bench.whileTheHubIsBusy(() -> {
            bench.say("c", "m-0", "m-1", "m-2", "m-3", "m-4");
            bench.say("other", "other-0", "other-1", "other-2");
        });

        assertThat(bench.taken).filteredOn(id -> id.startsWith("m-")).containsExactly("m-0", "m-1", "m-2", "m-4");
        assertThat(bench.taken).filteredOn(id -> id.startsWith("other-")).containsExactly("other-0", "other-2");
        assertThat(bench.letters).containsOnlyKeys("m-3", "other-1");
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void whateverTheHubAnswers(@ForAll long seed) {
        Capricious hub = new Capricious(new Random(seed));
        hub.run();

        assertThat(hub.violations).isEmpty();
        assertThat(hub.open).as("replies that never came to their end").isEmpty();
    }

    /** Answers as it likes, for a while. */
    private static final class Capricious {

        private static final int CONVERSATIONS = 3;
        private static final int MOODY_REQUESTS = 60;

        final List<String> violations = new ArrayList<>();
        /** By conversation, in their order. */
        final Map<String, List<String>> open = new LinkedHashMap<>();
        private final SenderBench bench = new SenderBench();
        private final Set<String> underWay = new HashSet<>();
        private final Random random;
        private int said;

        Capricious(Random random) {
            this.random = random;
            bench.latency = () -> {
                begun(bench.requests.get(bench.requests.size() - 1).ids());
                return Duration.ofMillis(1 + random.nextInt(2_000));
            };
            bench.answer = this::answer;
        }

        void run() {
            for (int round = 0; round < 12; round++) {
                for (int records = random.nextInt(6); records > 0; records--) {
                    say("c" + random.nextInt(CONVERSATIONS), 1 + random.nextInt(4));
                }
                bench.timer.pass(Duration.ofMillis(random.nextInt(3_000)));
            }
            bench.timer.pass(Duration.ofHours(3));
            bury();
        }

        private void say(String conversation, int replies) {
            List<String> ids = IntStream.range(0, replies)
                    .mapToObj(any -> (random.nextInt(12) == 0 ? "transfer-" : "") + conversation + "-" + said++).toList();
            open.computeIfAbsent(conversation, unknown -> new ArrayList<>()).addAll(ids);
            bench.say(conversation, ids.toArray(String[]::new));
        }

        private void begun(List<String> ids) {
            bury();
            Map<String, List<String>> asked = new LinkedHashMap<>();
            ids.forEach(id -> asked.computeIfAbsent(conversation(id), unknown -> new ArrayList<>()).add(id));
            asked.forEach((conversation, part) -> {
                List<String> oldest = open.getOrDefault(conversation, List.of());
                if (!underWay.add(conversation)) {
                    violations.add(conversation + " is in two requests");
                }
                if (oldest.size() < part.size() || !oldest.subList(0, part.size()).equals(part)) {
                    violations.add(part + " were sent, but open are " + oldest);
                }
            });
        }

        private Optional<SendOutcome> answer(List<AddressedReply> replies) {
            List<String> ids = SenderBench.ids(replies);
            ids.forEach(id -> underWay.remove(conversation(id)));
            SendOutcome outcome = bench.requests.size() > MOODY_REQUESTS ? sent(ids) : any(ids);
            if (outcome instanceof SendOutcome.Sent) {
                ids.forEach(this::ended);
            } else if (outcome instanceof SendOutcome.PartlySent partly) {
                partly.confirmations().forEach(confirmation -> ended(confirmation.messageId()));
            } else if (outcome instanceof SendOutcome.Duplicate duplicate) {
                (ids.size() == 1 ? Set.copyOf(ids) : duplicate.culprits()).forEach(this::ended);
            }
            return Optional.of(outcome);
        }

        private SendOutcome any(List<String> ids) {
            return switch (random.nextInt(12)) {
                case 0, 1 -> new SendOutcome.Refused("400-101", some(ids));
                case 2, 3 -> new SendOutcome.ConversationOver(CODE, some(ids));
                case 4 -> new SendOutcome.NotPartOfConversation("400-240", some(ids));
                case 5 -> new SendOutcome.Duplicate(some(ids));
                case 6 -> new SendOutcome.PartlySent(confirmed(some(ids)));
                case 7 -> new SendOutcome.Unknown("504");
                case 8 -> new SendOutcome.NotTaken("503", Optional.empty());
                case 9 -> new SendOutcome.Blocked("413");
                case 10 -> random.nextBoolean() ? new SendOutcome.Denied("403-197") : new SendOutcome.CredentialRejected();
                default -> sent(ids);
            };
        }

        private Set<String> some(List<String> ids) {
            Set<String> some = new HashSet<>();
            ids.stream().filter(id -> random.nextInt(3) == 0).forEach(some::add);
            return some;
        }

        private static SendOutcome sent(List<String> ids) {
            return new SendOutcome.Sent(confirmed(Set.copyOf(ids)));
        }

        private static List<Confirmation> confirmed(Set<String> ids) {
            return ids.stream().map(id -> new Confirmation(id, Optional.empty())).toList();
        }

        /** What lies in the dead letters, or counts as taken, has come to its end. */
        private void bury() {
            bench.letters.keySet().forEach(this::ended);
            bench.settled.forEach(this::ended);
        }

        private void ended(String id) {
            Optional.ofNullable(open.get(conversation(id))).ifPresent(ids -> {
                ids.remove(id);
                if (ids.isEmpty()) {
                    open.remove(conversation(id));
                }
            });
        }

        private static String conversation(String id) {
            return id.replace("transfer-", "").split("-")[0];
        }
    }
}
