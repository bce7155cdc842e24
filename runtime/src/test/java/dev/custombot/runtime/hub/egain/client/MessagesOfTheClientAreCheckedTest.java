package dev.custombot.runtime.hub.egain.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.NewConversation;
import dev.custombot.hub.egain.NewMessage;

/** A message that the hub would refuse, or put into a conversation that nobody means, is refused at the call. */
class MessagesOfTheClientAreCheckedTest {

    private static final String ID = "0a1b2c3d-0000-4000-8000-000000000001";
    private static final Reply HELLO = Reply.text("hello");

    private final ScriptedApi api = new ScriptedApi();

    @Test
    void idsHaveTheirLengths() {
        refused(NewMessage.into(ID, "", HELLO), "messages[0].messageId");
        refused(NewMessage.into(ID, "m".repeat(256), HELLO), "messages[0].messageId");
        refused(NewMessage.into("x", "m-1", HELLO), "messages[0].conversation.id");
    }

    @Test
    void itHasAConversationOrOpensOne() {
        NewConversation opened = NewConversation.on("sms", "4912345");
        refused(new NewMessage("m-1", Optional.empty(), Optional.empty(), HELLO), "messages[0].conversation");
        refused(new NewMessage("m-1", Optional.of(ID), Optional.of(opened), HELLO), "messages[0].conversation");
    }

    @Test
    void aFileOfThisMachineIsUploadedFirst() {
        refused(NewMessage.into(ID, "m-1", HELLO.withAttachments(List.of(Attachment.file(Path.of("a.png"))))),
                "messages[0].attachments");
    }

    @Test
    void anIdIsSaidOnceInAConversation() {
        String another = "0a1b2c3d-0000-4000-8000-000000000002";
        assertThatThrownBy(() -> api.client().send(List.of(NewMessage.into(ID, "m-1", HELLO),
                NewMessage.into(another, "m-1", HELLO), NewMessage.into(ID, "m-1", HELLO))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("messages[2].messageId ");
        assertThat(api.requests).isEmpty();
    }

    private void refused(NewMessage message, String field) {
        assertThatThrownBy(() -> api.client().send(List.of(message))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(field + " ");
        assertThat(api.requests).isEmpty();
    }
}
