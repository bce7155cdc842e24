package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.conversation.Attachment;
import dev.custombot.hub.HubRequestException;
import dev.custombot.runtime.dispatch.outbox.LoopGuard;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.PublishedRecords;
import dev.custombot.runtime.record.Records;
import io.smallrye.mutiny.Uni;

/** A file of what the bot says of itself is at the hub before that is published, and said again under the same id it is the same. */
class FilesOfWhatTheBotSaysOfItselfTest {

    private int uploads;
    private Supplier<Uni<Attachment>> upload = () -> Uni.createFrom().item(Attachment
            .of(Optional.of("a-" + ++uploads), "label.pdf", Optional.of("application/pdf"), OptionalLong.of(7),
                    Optional.empty())
            .withDigest("digest"));
    private final Turns turns = new Turns((file, channel) -> Uni.createFrom().deferred(() -> upload.get()));
    private final PublishedRecords callbacks = new PublishedRecords();
    private final DurableConversations conversations = new DurableConversations("bot", Optional::empty, turns.outgoing,
            turns.outbox, new LoopGuard(60, 1000), turns.dialogues,
            new LaneMessages(callbacks.emitter(), Records.ORIGIN, turns.clock(), Turns.LOG), null, null, Optional.empty(),
            turns.clock(), new Random(), Turns.LOG);

    @Test
    void isSaidWithTheFileAtTheHub() {
        conversations.say("c-1", Reply.file(Path.of("label.pdf")), "id-1").await().indefinitely();
        conversations.say("c-1", Reply.file(Path.of("label.pdf")), "id-1").await().indefinitely();

        assertThat(turns.replies.replies()).hasSize(2).allSatisfy(reply -> assertThat(reply.messageId()).isEqualTo("id-1"))
                .extracting(reply -> reply.attachments().get(0).id().orElseThrow()).containsExactly("a-1", "a-2");
        assertThat(turns.replies.replies()).extracting(OutgoingReply::fingerprint).containsOnly(
                turns.replies.replies().get(0).fingerprint());
    }

    @Test
    void goesThroughTheLaneWithItsFileWhenItAsks() {
        conversations.say("c-1", Reply.file(Path.of("label.pdf")).asking("order"), "id-1").await().indefinitely();

        assertThat(turns.replies.size()).isZero();
        assertThat(callbacks.callbackRecords()).hasSize(1);
    }

    @Test
    void isNotSaidWhenTheUploadFails() {
        upload = () -> Uni.createFrom().failure(HubRequestException.unanswered("asset.upload", HubRequestException.NO_ANSWER));

        assertThatThrownBy(() -> conversations.say("c-1", Reply.file(Path.of("label.pdf"))).await().indefinitely())
                .isInstanceOf(HubRequestException.class);
        assertThat(turns.replies.size()).isZero();
    }
}
