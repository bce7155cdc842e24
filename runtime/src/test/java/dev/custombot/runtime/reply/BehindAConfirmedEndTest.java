package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.SendOutcome.Confirmation;

/** What a request has behind an end that the hub confirms was not taken: it lies in the dead letters when the hub says that the conversation is over. */
class BehindAConfirmedEndTest {

    @Test
    void isGivenUpAlthoughItEndsTheConversationAsWell() {
        SenderBench bench = new SenderBench();
        bench.answer = replies -> SenderBench.has(replies, "end-1")
                ? Optional.of(new SendOutcome.PartlySent(List.of(new Confirmation("end-1", Optional.empty()))))
                : Optional.of(new SendOutcome.ConversationOver("400-630", Set.of("m-2", "end-2")));
        bench.whileTheHubIsBusy(() -> bench.say("c", "end-1", "m-2", "end-2"));

        assertThat(bench.letters).containsKeys("m-2", "end-2");
    }
}
