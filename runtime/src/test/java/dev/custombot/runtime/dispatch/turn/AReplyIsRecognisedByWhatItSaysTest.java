package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.conversation.Content;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.ReplyRecord;

/** What a handler says the second time is recognised when it is the same, and only then. */
class AReplyIsRecognisedByWhatItSaysTest {

    private final Turns turns = new Turns();

    @Test
    void theSameIsRecognisedInAnotherRun() {
        turns.run().send("One moment");
        turns.run().send("One moment");

        assertThat(turns.replies.replies()).extracting(OutgoingReply::messageId).hasSize(2).containsOnly(id(0));
    }

    @Test
    void somethingElseInItsPlaceIsNot() {
        turns.run().send("One moment");
        turns.run().send("Order 1001 is on its way");

        assertThat(turns.replies.replies()).extracting(OutgoingReply::messageId).doesNotHaveDuplicates();
    }

    @Test
    void whatIsLeftOutTheSecondTimeMovesNothing() {
        TurnReplies first = turns.run();
        first.send("One moment");
        first.send("Here it is");
        turns.run().send("Here it is");

        assertThat(id(2)).isEqualTo(id(1));
    }

    @Test
    void theSameSaidTwiceIsSaidTwice() {
        TurnReplies run = turns.run();
        run.send("Hm");
        run.send("Hm");

        assertThat(id(0)).isNotEqualTo(id(1));
    }

    @Test
    void anEscalationNeverStandsBehindAText() {
        List<OutgoingReply> first = returned(Reply.text("Let me see"));
        List<OutgoingReply> second = returned(Reply.escalate());

        assertThat(second.get(0).messageId()).isNotEqualTo(first.get(0).messageId());
    }

    @Test
    void everyPartOfAReplyCounts() {
        List<OutgoingReply> replies = returned(Reply.text("A"), Reply.html("A"), Reply.text("A").redacted());

        assertThat(replies).extracting(OutgoingReply::fingerprint).doesNotHaveDuplicates();
    }

    /** Another process writes the same map in another order. */
    @Test
    void theOrderOfNamesInItsJsonDoesNot() {
        Map<String, Object> one = new LinkedHashMap<>(Map.of("title", "Lamp"));
        one.put("price", new BigDecimal("10.00"));
        Map<String, Object> other = new LinkedHashMap<>(Map.of("price", new BigDecimal("10.00")));
        other.put("title", "Lamp");
        List<OutgoingReply> same = returned(Reply.custom("custom.card", Map.of("card", one)),
                Reply.custom("custom.card", Map.of("card", other)));

        assertThat(same.get(0).fingerprint()).isEqualTo(same.get(1).fingerprint());
    }

    @Test
    void everyDigitAndPlaceInItsJsonDoes() {
        List<OutgoingReply> replies = returned(json("{\"a\":0.12345678901234567891}"), json("{\"a\":0.12345678901234567892}"),
                json("[1,2]"), json("[2,1]"), json("{\"a\""), json("{\"b\""), json("{\"a\":1,\"a\":2}"),
                json("{\"a\":2,\"a\":2}"),
                json("{} 1"), json("{} 2"));

        assertThat(replies).extracting(OutgoingReply::fingerprint).doesNotHaveDuplicates();
    }

    private static Reply json(String json) {
        return Reply.of("custom.card", Content.ofJson(json));
    }

    @Test
    void whatIsReturnedEndsTheTurnInOneRecord() {
        TurnReplies run = turns.run();
        run.send("One moment");
        run.hold(List.of(Reply.text("A"), Reply.text("B")));
        ReplyRecord ending = run.end();

        assertThat(turns.replies.replyRecords()).singleElement().satisfies(record -> assertThat(record.turn()).isEmpty());
        assertThat(ending.turn()).contains("m-1");
        assertThat(ending.replies()).hasSize(2);
    }

    private List<OutgoingReply> returned(Reply... replies) {
        TurnReplies run = turns.run();
        run.hold(List.of(replies));
        return run.end().replies();
    }

    private String id(int number) {
        return turns.replies.replies().get(number).messageId();
    }
}
