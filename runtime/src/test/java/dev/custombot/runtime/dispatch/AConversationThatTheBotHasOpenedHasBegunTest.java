package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.custombot.Reply;
import dev.custombot.conversation.Content;
import dev.custombot.runtime.control.HeadOrder;
import dev.custombot.runtime.control.HeldBack;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Notice;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.Records;

/** The bot has spoken first, whatever an operator wants to become of the message that tells of it: its customer is not greeted. */
class AConversationThatTheBotHasOpenedHasBegunTest {

    private final Chat chat = new Chat();

    @BeforeEach
    void greets() {
        chat.greets = true;
    }

    @ParameterizedTest
    @EnumSource
    void alsoWhenAnOperatorWantsItsHandlerNotToBeCalled(HeadOrder order) {
        chat.isSetAside(order, opened());

        chat.says("hello");

        assertThat(chat.handled).containsExactly("text hello");
        assertThat(chat.letters.size()).isEqualTo(order == HeadOrder.DEAD_LETTER ? 1 : 0);
    }

    /** The order was carried out by a process that could not say so. */
    @Test
    void onceIsEnough() {
        chat.isSetAside(HeadOrder.SKIP, opened());
        chat.isSetAside(HeadOrder.SKIP, opened());

        chat.says("hello");

        assertThat(chat.handled).containsExactly("text hello");
        assertThat(chat.turns.meters.find("custom.bot.conversations.begun").counters()).allSatisfy(
                counter -> assertThat(counter.count()).isEqualTo(1));
    }

    /** It was paused before it was called again, and never was. */
    @ParameterizedTest
    @EnumSource
    void whatItsHandlerHadHandedOverAtOnceStaysSo(HeadOrder order) {
        chat.hearsOfOpened = true;
        chat.early = () -> List.of(Reply.escalate());
        chat.bot = message -> {
            chat.turns.occupancy.paused = true;
            throw new IllegalStateException("It fails");
        };
        CallbackRecord record = opened();
        assertThatThrownBy(() -> chat.dispatch(record)).isSameAs(HeldBack.INSTANCE);
        chat.turns.occupancy.paused = false;

        chat.isSetAside(order, record);

        assertThat(chat.state().unfinished()).isEmpty();
        assertThat(chat.state().isSilentAt(Turns.NOON.plusSeconds(1))).isTrue();
    }

    @Test
    void aCustomersMessageThatIsSkippedBeginsNothing() {
        chat.isSetAside(HeadOrder.SKIP, "text", "customer", List.of());

        chat.says("hello");

        assertThat(chat.handled).containsExactly("begins", "text hello");
    }

    private static CallbackRecord opened() {
        OutgoingReply first = new OutgoingReply("id-1", "text", Content.ofText("Your parcel is here"), List.of(), List.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return Notice.started(Records.ORIGIN, Turns.CONVERSATION, first, Turns.NOON);
    }
}
