package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.conversation.Attachment;
import dev.custombot.hub.HubRequestException;
import dev.custombot.runtime.record.OutgoingReply;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/** The customer was shown that the bot is writing: that ends before a file goes to the hub, so it ends also when the hub does not take the file. */
class TypingEndsThoughAFileCannotBeUploadedTest {

    private static final Reply LABEL = Reply.file(Path.of("label.pdf"));

    private final List<UniEmitter<? super Attachment>> uploads = new ArrayList<>();
    private final Turns turns = new Turns((file, channel) -> Uni.createFrom().emitter(uploads::add));
    private final TurnReplies replies = turns.run();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whicheverWayItIsSaidAtOnce(boolean streamed) {
        replies.showTyping();

        if (streamed) {
            replies.stream(List.of(LABEL)).subscribe().with(done -> {}, failure -> {});
        } else {
            replies.send(LABEL);
        }

        assertEnds();
    }

    @Test
    void alsoWhenATextIsSaidWithIt() {
        replies.showTyping();

        replies.stream(List.of(Reply.text("Here it is:"), LABEL)).subscribe().with(done -> {}, failure -> {});

        assertEnds();
    }

    /** It comes again with the next try. */
    @Test
    void whatTheBeginningReturnedWaitsForTheFileItIsSaidWith() {
        Turns.begun(new Turn(replies.inbound().message(), replies, turns.state(), Optional.empty(),
                Optional.empty()), "Welcome");
        replies.showTyping();

        replies.send(LABEL);

        assertEnds();
    }

    private void assertEnds() {
        assertThat(types()).containsExactly(MessageType.TYPING_START, MessageType.TYPING_END);
        uploads.get(0).fail(HubRequestException.unanswered("asset.upload", HubRequestException.NO_ANSWER));
        assertThatThrownBy(() -> replies.close().await().indefinitely()).isInstanceOf(HubRequestException.class);
        assertThat(types()).containsExactly(MessageType.TYPING_START, MessageType.TYPING_END);
    }

    private List<String> types() {
        return turns.replies.replies().stream().map(OutgoingReply::type).toList();
    }
}
