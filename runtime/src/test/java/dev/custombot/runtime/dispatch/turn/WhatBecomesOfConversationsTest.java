package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.runtime.dispatch.DurableConversations;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.outbox.LoopGuard;
import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.state.OpenQuestion;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Each conversation begins once and ends once, whoever ends it, and however many replies or repetitions there are. */
class WhatBecomesOfConversationsTest {

    private static final Handler HANDLER = Turns.handler(HandlerRole.MESSAGE, "menu");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ConversationCounts counts = new ConversationCounts(new BotMetrics(meters, "bot").conversations());
    private final Turns turns = new Turns();

    @Test
    void itBeginsOnce() {
        handled("m-1", document(Optional.empty(), Optional.empty()));
        handled("m-2", document(Optional.empty(), Optional.empty()));

        assertThat(count("begun")).isEqualTo(1);
    }

    @Test
    void whatHasAStateHasBegunElsewhere() {
        handled("m-1", document(Optional.of("1"), Optional.empty()));

        assertThat(count("begun")).isZero();
    }

    @Test
    void itIsHandedOverByWhoWantedIt() {
        handled("m-1", document(Optional.empty(), Optional.empty()), Reply.text("A colleague comes."), Reply.escalate());

        assertThat(meters.get("custom.bot.conversations.escalated").tags("cause", "message", "handler", "Bot#menu").counter()
                .count()).isEqualTo(1);
        assertThat(count("ended", "by", "bot")).isZero();
    }

    /** By Conversations, under an id of its own. */
    @Test
    void whatAHandlerSaysOfItsConversationIsItsOwn() {
        Inbound inbound = turns.inbound(Turns.text("m-1", Turns.NOON, "hello"));
        TurnState state = turns.state();
        TurnReplies replies = turns.run(inbound, state);
        Turn turn = new Turn(inbound.message(), replies, state, Optional.empty(), Optional.empty());
        DurableConversations conversations = new DurableConversations(inbound.message().bot(), () -> Optional.of(turn),
                turns.outgoing, turns.outbox, new LoopGuard(60, 1000), turns.dialogues, null, null, null,
                Optional.empty(),
                turns.clock(), new Random(), Turns.LOG);
        conversations.say(Turns.CONVERSATION, Reply.escalate(), "id-1").await().indefinitely();
        conversations.say(Turns.CONVERSATION, Reply.end(), "id-2").await().indefinitely();

        counts.handled(inbound, HANDLER, document(Optional.empty(), Optional.empty()), replies.lasting());

        assertThat(count("escalated", "cause", "message", "handler", "Bot#menu")).isEqualTo(1);
        assertThat(count("ended", "by", "bot")).isEqualTo(1);
    }

    @Test
    void itEndsOnceAlsoWhenTheHubSaysSoAfterwards() {
        handled("m-1", document(Optional.empty(), Optional.empty()), Reply.end());
        counts.unhandled(turns.inbound(end()), document(Optional.of("1"), Optional.empty()));

        assertThat(count("ended", "by", "bot")).isEqualTo(1);
        assertThat(count("ended", "by", "other")).isZero();
    }

    @Test
    void itIsAbandonedWhenAQuestionIsOpen() {
        handled("m-1", document(Optional.empty(), Optional.empty()));
        OpenQuestion question = new OpenQuestion("order", 1, Turns.NOON, Turns.NOON.plusSeconds(60));
        counts.unhandled(turns.inbound(end()), document(Optional.of("1"), Optional.of(question)));

        assertThat(count("abandoned", "question", "order")).isEqualTo(1);
        assertThat(count("ended", "by", "other")).isEqualTo(1);
    }

    private void handled(String id, ConversationDocument before, Reply... replies) {
        Inbound inbound = turns.inbound(Turns.text(id, Turns.NOON, "hello"));
        TurnReplies said = turns.run(inbound, turns.state());
        said.hold(List.of(replies));
        counts.handled(inbound, HANDLER, before, said.lasting());
    }

    private static ConversationDocument document(Optional<String> version, Optional<OpenQuestion> question) {
        return new ConversationDocument(version, Map.of(), question, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static CallbackRecord end() {
        CallbackRecord text = Turns.text("m-end", Turns.NOON, "bye");
        byte[] value = new String(text.value(), StandardCharsets.UTF_8).replace("\"value\":\"text\"",
                "\"value\":\"conversation.end\"").getBytes(StandardCharsets.UTF_8);
        return new CallbackRecord(text.origin(), text.conversationId(), text.messageId(), "conversation.end",
                text.senderType(), text.receivedAt(), text.address(), value, Optional.empty());
    }

    private double count(String name, String... tags) {
        return meters.get("custom.bot.conversations." + name).tags(tags).counter().count();
    }
}
