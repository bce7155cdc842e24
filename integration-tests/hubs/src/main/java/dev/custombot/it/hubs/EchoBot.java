package dev.custombot.it.hubs;

import java.util.List;

import dev.custombot.Bot;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.message.QuickReply;
import dev.custombot.message.Text;

/** The same handlers at several kinds of hubs. */
@Bot({Bot.DEFAULT, "careful", "egain", "brevo"})
public class EchoBot {

    @OnMessage("text")
    List<Reply> text(Text text) {
        return switch (text.value()) {
            case "menu" ->
                List.of(Reply.typing(), Reply.quickReply("What can I do for you?", "Track my order", "Talk to a person"));
            case "drinks" -> List.of(Reply.quickReply("What would you like?", "Tea", "Coffee"));
            case "typing" -> List.of(Reply.typing());
            default -> List.of(Reply.text("You said: " + text.value()));
        };
    }

    @OnMessage("richMessage.quickreply")
    Reply chosen(QuickReply choice) {
        return Reply.text("You chose: " + choice.selected().orElse("nothing"));
    }
}
