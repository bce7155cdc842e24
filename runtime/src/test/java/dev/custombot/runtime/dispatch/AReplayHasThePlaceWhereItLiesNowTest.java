package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.record.CallbackRecord;

/**
 * A replayed message tells when it came in the first time. Where it lies among the others goes by the time of its replay: it is neither taken
 * for one of before, when the topic was made anew meanwhile, nor are those of before taken for later ones.
 */
class AReplayHasThePlaceWhereItLiesNowTest {

    private static final Instant FIRST = Turns.NOON;
    private static final Instant LATER = FIRST.plus(Duration.ofMinutes(30));
    private static final Instant REPLAYED = FIRST.plus(Duration.ofHours(1));

    private final Chat chat = new Chat();
    private final CallbackRecord later = Turns.text("n-1", LATER, "another");
    private final CallbackRecord replay = replayed(Turns.text("m-1", FIRST, "again"));

    @BeforeEach
    void eachTurnChangesTheState() {
        chat.bot = message -> {
            // The question that is open then is another one.
            chat.passes(Duration.ofMinutes(1));
            return List.of(Reply.ask("Which order?", "order"));
        };
    }

    @Test
    void behindMessagesOfATopicThatWasThereBefore() {
        chat.handle(later, Turns.origin(1000, LATER));

        assertThat(chat.handle(replay, Turns.origin(3, REPLAYED))).isEqualTo("handled");

        assertThat(chat.handled).hasSize(2);
    }

    @Test
    void beforeMessagesThatCameAfterIt() {
        CallbackRecord last = Turns.text("n-2", REPLAYED.plusSeconds(1), "last");
        chat.handle(replay, Turns.origin(1001, REPLAYED));
        chat.handle(last, Turns.origin(1002, last.receivedAt()));

        assertThat(chat.handle(replay, Turns.origin(1001, REPLAYED))).isEqualTo("duplicate");
    }

    /** They are read again after a crash. */
    @Test
    void behindMessagesThatCameBetweenTheFirstTimeAndTheReplay() {
        chat.handle(later, Turns.origin(1000, LATER));
        chat.handle(replay, Turns.origin(1001, REPLAYED));

        assertThat(chat.handle(later, Turns.origin(1000, LATER))).isEqualTo("duplicate");
    }

    private static CallbackRecord replayed(CallbackRecord record) {
        return new CallbackRecord(record.origin(), record.conversationId(), record.messageId(), record.type(),
                record.senderType(), record.receivedAt(), record.address(), record.value(), Optional.of("0-7"));
    }
}
