package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;

import dev.custombot.HandlerTimeoutException;
import dev.custombot.Reply;
import dev.custombot.message.MalformedContentException;
import dev.custombot.message.Payment;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerParameter;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.turn.HandlerArguments;
import dev.custombot.runtime.dispatch.turn.Inbound;
import dev.custombot.runtime.dispatch.turn.Turn;
import dev.custombot.runtime.dispatch.turn.TurnState;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.record.BotHeaders;
import dev.custombot.state.StoredState;

/** What a check of ours refuses stands in the dead letter, for who has to mend it; and what it would refuse again is not tried again. */
class WhatOurOwnChecksFindIsToldTest {

    private final Chat chat = new Chat();

    /** Jackson cannot write it. */
    static final class Unwritable {

        public String getBroken() {
            throw new IllegalStateException("what a customer said");
        }
    }

    @Test
    void aStateThatDoesNotBind() {
        chat.bot = message -> {
            chat.turns.json.read(IntNode.valueOf(7), Map.class);
            return List.of();
        };

        chat.says("hello");

        assertThat(chat.handled).hasSize(1);
        assertThat(detail().orElseThrow()).contains("The stored state does not bind to java.util.Map: it is no ");
    }

    @Test
    void aStateThatCannotBeWritten() {
        chat.bot = message -> {
            chat.turns.json.write(new Unwritable());
            return List.of();
        };

        chat.says("hello");

        assertThat(chat.handled).hasSize(1);
        assertThat(detail().orElseThrow()).contains(Unwritable.class.getName()).doesNotContain("customer");
    }

    @Test
    void aDocumentOfAnotherRelease() {
        chat.store.save(Turns.CONVERSATION, Optional.empty(), new StoredState("1/v", "{\"silentUntil\":\"for ever\"}"),
                Duration.ofHours(1)).await().indefinitely();

        chat.says("hello");

        assertThat(chat.handled).isEmpty();
        assertThat(detail().orElseThrow()).contains("document");
    }

    @Test
    void aContentThatIsNone() {
        chat.bot = message -> {
            throw new MalformedContentException(Payment.class);
        };

        chat.says("hello");

        assertThat(detail()).contains("The content is not a JSON object that makes a Payment");
    }

    @Test
    void aHandlerWhoseTimeIsOver() {
        chat.bot = message -> {
            throw new HandlerTimeoutException("Bot#any", Duration.ofSeconds(60));
        };

        chat.says("hello");

        assertThat(detail()).contains("Bot#any has not ended within 60000 ms");
    }

    @Test
    void anIdThatIsNone() {
        chat.bot = message -> {
            chat.conversations.say(" ", Reply.text("Hello"));
            return List.of();
        };

        chat.says("hello");

        assertThat(chat.handled).hasSize(1);
        assertThat(detail().orElseThrow()).startsWith("The id of a conversation must have 1 to 255 characters");
    }

    /** JSON has it, and no class of a team's is made of it. */
    @Test
    void aContentOfOnesOwnThatIsNull() {
        Inbound order = chat.turns.inbound(Turns.rich("m-1", "custom.order", "null"));
        Handler handler = new Handler("Bot#any", HandlerRole.MESSAGE, List.of(), Optional.empty(),
                List.of(new HandlerParameter(HandlerParameter.Kind.CUSTOM_CONTENT, Unwritable.class)), ExecutionModel.WORKER,
                Optional.empty(), Optional.empty(), Map.of(), (bean, arguments) -> Optional.empty());
        TurnState state = chat.turns.state();

        assertThatThrownBy(() -> new HandlerArguments(new ObjectMapper()).of(handler,
                new Turn(order.message(), chat.turns.run(order, state), state, Optional.empty(), Optional.empty())))
                .isInstanceOf(MalformedContentException.class);
    }

    private Optional<String> detail() {
        return BotHeaders.find(chat.letters.headers().get(0), BotHeaders.DEAD_LETTER_DETAIL);
    }
}
