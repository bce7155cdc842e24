package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.SendOutcome.Confirmation;

/** A bot may say the same under one id in many conversations: what the hub says of one of them concerns no other. */
class OneIdInManyConversationsTest {

    private static final String ID = "closed-today";
    private static final String ENDED = "c-3";

    private final SenderBench bench = new SenderBench();
    /** The conversations in which the hub has it. */
    private final List<String> reached = new ArrayList<>();

    static List<SendOutcome> refusals() {
        return List.of(new SendOutcome.ConversationOver("400-630", Set.of(ID)),
                new SendOutcome.NotPartOfConversation("400-240", Set.of(ID)), new SendOutcome.Refused("400-199", Set.of(ID)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void onlyTheOneThatIsRefusedIsGivenUp(SendOutcome refusal) {
        hubSays(replies -> conversations(replies).contains(ENDED) ? Optional.of(refusal) : Optional.empty());

        assertThat(reached).hasSize(8).doesNotContain(ENDED).doesNotHaveDuplicates();
        assertThat(bench.count("conversation_over") + bench.count("refused")).isOne();
        assertThat(bench.count("sent")).as("with the first one").isEqualTo(9);
        assertThat(bench.notices).isOne();
    }

    @Test
    void theOneThatTheHubNamesIsTakenOutInOneRequest() {
        hubSays(replies -> replies.stream().filter(reply -> reply.conversationId().equals(ENDED)).findAny()
                .map(reply -> new SendOutcome.ConversationOver("400-630", Set.of(SendOutcome.culprit(reply)))));

        assertThat(reached).hasSize(8).doesNotContain(ENDED).doesNotHaveDuplicates();
        assertThat(bench.requests).as("two for the first one, one that is refused, and one for the rest").hasSize(4);
    }

    @Test
    void onlyTheOneThatTheHubHasIsADuplicate() {
        hubSays(replies -> conversations(replies).contains(ENDED)
                ? Optional.of(new SendOutcome.Duplicate(Set.of(ID)))
                : Optional.empty());

        assertThat(reached).hasSize(8).doesNotContain(ENDED).doesNotHaveDuplicates();
        assertThat(bench.count("duplicate")).isOne();
        assertThat(bench.count("sent")).as("with the first one").isEqualTo(9);
    }

    /** Nobody has said that a request may have an id twice. */
    @Test
    void aHubThatTakesAnIdOnceInARequestGetsAllOfThem() {
        hubSays(replies -> replies.size() > 1
                ? Optional.of(new SendOutcome.Duplicate(Set.of(ID)))
                : Optional.empty());

        assertThat(reached).hasSize(9).doesNotHaveDuplicates();
        assertThat(bench.count("sent")).as("with the first one").isEqualTo(10);
    }

    @Test
    void onlyThoseThatAreConfirmedAreSent() {
        hubSays(replies -> {
            if (!conversations(replies).contains(ENDED) || replies.size() == 1) {
                return Optional.empty();
            }
            List<String> confirmed = conversations(replies).stream().filter(id -> !id.equals(ENDED)).toList();
            reached.addAll(confirmed);
            return Optional.of(new SendOutcome.PartlySent(confirmed.stream()
                    .map(id -> new Confirmation(ID, Optional.of(id))).toList()));
        });

        assertThat(reached).hasSize(9).contains(ENDED).doesNotHaveDuplicates();
        assertThat(bench.count("sent")).as("with the first one").isEqualTo(10);
    }

    private void hubSays(Function<List<AddressedReply>, Optional<SendOutcome>> answer) {
        bench.answer = replies -> {
            Optional<SendOutcome> said = answer.apply(replies);
            if (said.isEmpty()) {
                conversations(replies).stream().filter(id -> id.startsWith("c-")).forEach(reached::add);
            }
            return said;
        };
        bench.whileTheHubIsBusy(() -> IntStream.range(0, 9).forEach(number -> bench.say("c-" + number, ID)));
    }

    private static List<String> conversations(List<AddressedReply> replies) {
        return replies.stream().map(AddressedReply::conversationId).toList();
    }
}
