package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.SendOutcome;

/** Replies that the hub has already, among others that it has not, cost little, also when it does not name them. */
class MixedBatchTest {

    private final SenderBench bench = new SenderBench();
    private final Set<String> known = new HashSet<>();
    private boolean lost = true;

    @Test
    void oneKnownReplyIsFoundInHalves() {
        known.add("m-4");
        bench.answer = this::unnamed;
        bench.whileTheHubIsBusy(this::eight);

        assertThat(bench.taken).hasSize(8);
        assertThat(bench.requests).hasSizeLessThanOrEqualTo(10);
        assertThat(bench.letters).isEmpty();
    }

    /** After a lost answer the hub has all of them: one by one is the quickest. */
    @Test
    void allKnownAfterALostAnswer() {
        lost = false;
        bench.answer = this::unnamed;
        bench.whileTheHubIsBusy(this::eight);

        assertThat(bench.count("duplicate")).isEqualTo(8);
        assertThat(bench.requests).hasSize(1 + 1 + 1 + 1 + 8);
    }

    private void eight() {
        IntStream.range(0, 8).forEach(number -> bench.say("c-" + number, "m-" + number));
    }

    private Optional<SendOutcome> unnamed(List<AddressedReply> replies) {
        List<String> ids = SenderBench.ids(replies);
        if (ids.stream().anyMatch(known::contains)) {
            return Optional.of(new SendOutcome.Duplicate(Set.of()));
        }
        if (!lost && ids.size() > 1) {
            lost = true;
            known.addAll(ids);
            return Optional.of(new SendOutcome.Unknown("504"));
        }
        known.addAll(ids);
        return Optional.empty();
    }
}
