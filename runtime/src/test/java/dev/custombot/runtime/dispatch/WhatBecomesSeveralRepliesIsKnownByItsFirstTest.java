package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.record.OutgoingReply;

/** Where a hub takes several replies for one that the bot has said, the first tells the ids of the others: what changes it changes them. */
class WhatBecomesSeveralRepliesIsKnownByItsFirstTest {

    private static final String LONG = "word ".repeat(1_900);

    private final Chat chat = new Chat();

    @Test
    void ofAHandler() {
        chat.bot = message -> List.of(Reply.text("first"), Reply.text(LONG), Reply.text("last"));
        chat.says("hello");

        assertKnown(chat.turns.replies.replies(), 1);
    }

    @Test
    void ofWhatIsSaidOutsideOfOne() {
        String messageId = chat.conversations.say(Turns.CONVERSATION, Reply.text(LONG)).await().indefinitely();

        assertKnown(chat.turns.replies.replies(), 0);
        assertThat(chat.turns.replies.replies().get(0).messageId()).isEqualTo(messageId);
    }

    @Test
    void anotherRunGivesTheSameIds() {
        chat.bot = message -> List.of(Reply.text(LONG));
        chat.says("hello");
        List<OutgoingReply> once = List.copyOf(chat.turns.replies.replies());

        Chat again = new Chat();
        again.bot = chat.bot;
        again.says("hello");

        assertThat(again.turns.replies.replies()).isEqualTo(once);
    }

    private static void assertKnown(List<OutgoingReply> replies, int first) {
        assertThat(replies.get(first).rest()).containsExactly(replies.get(first + 1).messageId());
        assertThat(replies).extracting(OutgoingReply::messageId).doesNotHaveDuplicates();
        assertThat(replies).filteredOn(reply -> !reply.rest().isEmpty()).hasSize(1);
    }
}
