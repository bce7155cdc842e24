package dev.custombot.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Content;

/** Where a reply has a method of its own, it is the one that the content makes. */
class ContentsAndRepliesSayTheSameTest {

    @Test
    void quickReply() {
        assertThat(Reply.quickReply("\"Well\" then?", "Yes", "/No\\\n", "\u00e9\u2028"))
                .isEqualTo(QuickReply.of("\"Well\" then?", "Yes", "/No\\\n", "\u00e9\u2028").toReply());
    }

    @Test
    void texts() {
        assertThat(Reply.text("On its way.")).isEqualTo(new Text("On its way.", false, List.of()).toReply());
        assertThat(Reply.html("<b>On its way.</b>")).isEqualTo(new Text("<b>On its way.</b>", true, List.of()).toReply());
    }

    /** As a customer's file comes whose text is a line break. */
    @Test
    void filesWithoutAText() {
        List<Attachment> files = List
                .of(Attachment.at(URI.create("https://tea.example/menu.pdf"), "menu.pdf", "application/pdf", 1));
        assertThat(new Text("\n", false, files).toReply()).isEqualTo(Reply.files(files));
    }

    @Test
    void events() {
        assertThat(Reply.typing()).isEqualTo(new Typing(true).toReply());
        assertThat(Reply.typingEnd()).isEqualTo(new Typing(false).toReply());
        assertThat(Reply.pagePush("https://tea.example")).isEqualTo(new PagePush("https://tea.example").toReply());
        assertThat(Reply.escalate()).isEqualTo(Escalation.toAgent().toReply());
        assertThat(Reply.end()).isEqualTo(new ConversationEnd(Content.none()).toReply());
    }

    @Test
    void aReplyIsItself() {
        Reply reply = Reply.of(QuickReply.of("Well?", "Yes")).asking("well");
        assertThat(Reply.of(reply)).isSameAs(reply);
        assertThat(reply.question()).contains("well");
    }
}
