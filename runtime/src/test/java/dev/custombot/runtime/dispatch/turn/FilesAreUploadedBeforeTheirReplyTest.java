package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import dev.custombot.RefusedReplyException;
import dev.custombot.Reply;
import dev.custombot.conversation.Attachment;
import dev.custombot.hub.HubRequestException;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.state.Lasting;
import dev.custombot.runtime.dispatch.turn.MessageTurns.Choice;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/** A file of a reply is at the hub before the reply is published; what comes behind it waits, and a repetition is known as one. */
class FilesAreUploadedBeforeTheirReplyTest {

    private static final Path LABEL = Path.of("label.pdf");

    private final List<UniEmitter<? super Attachment>> uploads = new ArrayList<>();
    private final Turns turns = new Turns((file, channel) -> Uni.createFrom().emitter(uploads::add));

    @Test
    void whatComesBehindAFileWaitsForIt() {
        TurnReplies replies = turns.run();
        replies.send("Here it is:");
        replies.send(Reply.file(LABEL));
        replies.send("Anything else?");

        assertThat(turns.replies.texts()).containsExactly("Here it is:");
        uploaded(0, "a-1", "content");

        assertThat(turns.replies.replies()).hasSize(3);
        assertThat(file(1).id()).contains("a-1");
        assertThat(file(1).name()).isEqualTo("label.pdf");
        assertThat(turns.replies.replies().get(1).messageId()).isNotEmpty();
        assertThat(turns.replies.texts().get(2)).isEqualTo("Anything else?");
    }

    @Test
    void whatIsReturnedIsOneRecordWithFinishedFiles() {
        List<String> outcome = new ArrayList<>();
        handle(turn -> Turns.returning(turn, List.of(Reply.file(LABEL), Reply.text("Done"), Reply.file(LABEL))), outcome);
        uploaded(0, "a-1", "content");
        assertThat(turns.replies.size()).isZero();
        uploaded(1, "a-2", "content");

        assertThat(outcome).containsExactly("done");
        ReplyRecord end = turns.replies.replyRecords().get(0);
        assertThat(end.replies()).hasSize(3);
        assertThat(end.turn()).isPresent();
        assertThat(end.replies()).extracting(OutgoingReply::messageId).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void theSameContentSaidAgainHasTheSameIdThoughAnotherPlace() {
        String first = idOf("a-1", "content");
        assertThat(idOf("a-2", "content")).isEqualTo(first);
        assertThat(idOf("a-3", "another content")).isNotEqualTo(first);
    }

    private String idOf(String asset, String content) {
        TurnReplies replies = turns.run();
        int before = uploads.size();
        replies.send(Reply.file(LABEL));
        uploaded(before, asset, content);
        List<OutgoingReply> said = turns.replies.replies();
        return said.get(said.size() - 1).messageId();
    }

    @Test
    void twoThatSayTheSameAreTheSameForTheSender() {
        idOf("a-1", "content");
        idOf("a-2", "content");
        idOf("a-3", "another content");

        assertThat(turns.replies.replies()).extracting(OutgoingReply::fingerprint).satisfiesExactly(one -> {},
                again -> assertThat(again).isEqualTo(turns.replies.replies().get(0).fingerprint()),
                other -> assertThat(other).isNotEqualTo(turns.replies.replies().get(0).fingerprint()));
    }

    @Test
    void anUploadThatFailsIsAFailureOfTheHandler() {
        List<String> outcome = new ArrayList<>();
        handle(turn -> Turns.returning(turn, List.of(Reply.text("Here"), Reply.file(LABEL))), outcome);
        uploads.get(0).fail(HubRequestException.unanswered("asset.upload", HubRequestException.NO_ANSWER));

        assertThat(outcome).containsExactly("HandlerFailure: asset.upload: no_answer");
        assertThat(turns.replies.size()).isZero();
    }

    @Test
    void anUploadThatFailsStopsWhatComesBehindIt() {
        List<String> outcome = new ArrayList<>();
        handle(turn -> {
            turn.replies().send(Reply.file(LABEL));
            turn.replies().send("Behind");
            return Uni.createFrom().voidItem();
        }, outcome);
        uploads.get(0).fail(HubRequestException.unanswered("asset.upload", HubRequestException.NO_ANSWER));

        assertThat(outcome).containsExactly("HandlerFailure: asset.upload: no_answer");
        assertThat(turns.replies.size()).isZero();
    }

    @Test
    void ofAStreamOnlyWhatWasPublishedCounts() {
        TurnReplies replies = turns.run();
        replies.stream(List.of(Reply.file(LABEL))).subscribe().with(done -> {}, failure -> {});
        assertThat(replies.streamed()).isZero();
        uploaded(0, "a-1", "content");
        assertThat(replies.streamed()).isEqualTo(1);
    }

    @Test
    void sayingCompletesWithTheIdThatItHasThen() {
        TurnReplies replies = turns.run();
        List<String> ids = new ArrayList<>();
        replies.say(Reply.file(LABEL)).orElseThrow().subscribe().with(ids::add);
        replies.hold(List.of(Reply.text("Done")));
        replies.say(Reply.file(LABEL)).orElseThrow().subscribe().with(ids::add);
        assertThat(ids).isEmpty();
        uploaded(0, "a-1", "content");
        uploaded(1, "a-2", "content");
        replies.close().await().indefinitely();

        assertThat(ids).hasSize(2);
        assertThat(turns.replies.replies().get(0).messageId()).isEqualTo(ids.get(0));
        assertThat(replies.end().replies().get(1).messageId()).isEqualTo(ids.get(1));
    }

    @Test
    void whereTheHubTakesNoFilesItIsRefusedAtOnce() {
        TurnReplies replies = new Turns().run();
        assertThatThrownBy(() -> replies.send(Reply.file(LABEL))).isInstanceOf(RefusedReplyException.class)
                .hasMessageContaining("Attachment.at");
    }

    private interface Handling {

        Uni<Void> by(Turn turn);
    }

    private void handle(Handling handler, List<String> outcome) {
        ConversationStates states = turns.states(turns.memory());
        ConversationDocument document = states.load(Turns.CONVERSATION, turns.occupancy).await().indefinitely();
        turns.turns(states, (any, turn) -> Turns.called(turn, () -> handler.by(turn)))
                .run(turns.inbound(Turns.text("m-1", Turns.NOON, "hello")),
                        Choice.of(Turns.handler(HandlerRole.MESSAGE, "any"), Beginning.NONE), document, Optional.empty(),
                        Lasting.NOTHING)
                .subscribe().with(done -> outcome.add("done"), failure -> outcome.add(
                        failure.getClass().getSimpleName() + ": " + failure.getCause().getMessage()));
    }

    private void uploaded(int upload, String id, String content) {
        uploads.get(upload).complete(Attachment.of(Optional.of(id), "label.pdf", Optional.of("application/pdf"),
                OptionalLong.of(content.length()), Optional.empty()).withDigest("digest of " + content));
    }

    private Attachment file(int reply) {
        return turns.replies.replies().get(reply).attachments().get(0);
    }
}
