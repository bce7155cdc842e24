package dev.custombot.runtime.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.hub.SendOutcome;

/** A fence holds for what was there when the hub refused, whatever the clock of another replica says of when it was written. */
class FencesByOffsetTest {

    private final SenderBench bench = new SenderBench();

    @Test
    void aLaterReplyIsTriedThoughItSeemsOlder() {
        bench.answer = SenderBench.objectingTo(new SendOutcome.NotPartOfConversation("400-240", Set.of()), "refused");
        bench.whileTheHubIsBusy(() -> bench.say("c", "refused", "behind it"));
        assertThat(bench.letters).containsOnlyKeys("refused", "behind it");

        // The record's time stamp lies before all that has happened here.
        bench.say("c", "handed back");

        assertThat(bench.taken).contains("handed back");
        assertThat(bench.letters).hasSize(2);
    }

    /** It may be what ends the conversation, and because of which the hub refused what comes after it. */
    @Test
    void whatComesBeforeTheRefusedOneIsSent() {
        bench.answer = replies -> switch (SenderBench.ids(replies).contains("text") ? bench.requestsWith("text").size() : 0) {
            case 1 -> Optional.of(new SendOutcome.ConversationOver("400-630", Set.of("too late")));
            case 2 -> Optional.of(new SendOutcome.Denied("403"));
            default -> Optional.empty();
        };
        bench.whileTheHubIsBusy(() -> {
            bench.say("c", "text", "end");
            bench.say("c", "too late");
            bench.say("c", "later still");
        });
        bench.timer.pass(Duration.ofMinutes(5));

        assertThat(bench.taken).contains("text", "end");
        assertThat(bench.letters).containsOnlyKeys("too late", "later still");
    }
}
