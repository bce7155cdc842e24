package dev.custombot.runtime.reply.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import dev.custombot.conversation.Content;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;

/** Of the records that end one turn only the first is sent, whatever the others say. */
class RecentTurnsTest {

    private final RecentTurns turns = new RecentTurns();

    @Test
    void theFirstIsSentAndTheSecondIsNot() {
        assertThat(turns.before(record("m-1", "A"), at(5))).isEmpty();
        assertThat(turns.before(record("m-1", "B"), at(7))).hasValueSatisfying(
                ids -> assertThat(ids).containsExactly("id-A"));
    }

    @Test
    void theSameRecordMayBeReadAgain() {
        turns.before(record("m-1", "A"), at(5));

        assertThat(turns.before(record("m-1", "A"), at(5))).isEmpty();
    }

    @Test
    void anotherTurnIsAnotherTurn() {
        turns.before(record("m-1", "A"), at(5));

        assertThat(turns.before(record("m-2", "A"), at(6))).isEmpty();
        assertThat(turns.before(record("m-1#0-3", "A"), at(7))).isEmpty();
    }

    @Test
    void whatIsSaidMeanwhileEndsNoTurn() {
        ReplyRecord early = new ReplyRecord("c-1", Optional.of("m-1"), List.of(reply("A")));

        assertThat(turns.before(early, at(5))).isEmpty();
        assertThat(turns.before(early, at(6))).isEmpty();
    }

    private static ReplyRecord record(String turn, String text) {
        return new ReplyRecord("c-1", Optional.of("m-1"), Optional.of(turn), List.of(reply(text)));
    }

    private static OutgoingReply reply(String text) {
        return new OutgoingReply("id-" + text, "text", Content.ofText(text), List.of(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static IncomingKafkaRecordMetadata<String, byte[]> at(long offset) {
        return new IncomingKafkaRecordMetadata<>(new ConsumerRecord<>("replies", 0, offset, "c-1", new byte[0]), "replies");
    }
}
