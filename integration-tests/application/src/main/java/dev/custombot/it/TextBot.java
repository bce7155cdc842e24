package dev.custombot.it;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.conversation.Conversation;
import dev.custombot.conversation.Sender;
import dev.custombot.message.ListPicker;
import dev.custombot.message.Text;
import io.quarkus.arc.Arc;

/** Does what the text says; has no scope on purpose. */
public class TextBot {

    private final Gates gates;
    private final HandledLog log;
    private final boolean hold;

    TextBot(Gates gates, HandledLog log, @ConfigProperty(name = "test-bot.hold", defaultValue = "false") boolean hold) {
        this.gates = gates;
        this.log = log;
        this.hold = hold;
    }

    @OnMessage("text")
    List<Sendable> text(Text text, IncomingMessage message, Conversation conversation, Sender sender) throws Exception {
        log.add(message);
        String[] words = text.value().split(" ", 2);
        return switch (words[0]) {
            case "gate" -> {
                gates.pass(words[1]);
                yield List.of(Reply.text("passed " + words[1]));
            }
            case "hold" -> {
                if (hold) {
                    gates.pass("never opened");
                }
                yield List.of(Reply.text("released"));
            }
            case "random" -> {
                Thread.sleep(ThreadLocalRandom.current().nextInt(20));
                yield List.of(Reply.text("done " + words[1]));
            }
            case "fail" -> throw new IllegalStateException("do not log this: " + words[1]);
            case "three" -> List.of(Reply.text("one"), Reply.text("two"), Reply.text("three"));
            case "none" -> List.of();
            case "picker" -> List.of(ListPicker.of("Which?", ListPicker.Item.of("i-1", "First", "the first one"),
                    ListPicker.Item.of("i-2", "Second")));
            case "quick" -> List.of(Reply.quickReply("Yes or no?", "Yes", "No"));
            case "typing" -> List.of(Reply.typing(), Reply.text("typed"));
            case "escalate" -> List.of(Reply.escalate(), Reply.text("too late"));
            case "end" -> List.of(Reply.end());
            case "custom" -> List.of(Reply.custom("custom.order", new OrderCard("4711", 3)));
            case "who" -> List.of(Reply.text(sender.type() + " " + sender.name().orElse("?") + " in "
                    + conversation.channelType().orElse("?")));
            case "context" -> List.of(Reply.text("request context " + Arc.container().requestContext().isActive()));
            default -> List.of(Reply.text("You said: " + text.value()));
        };
    }

    public record OrderCard(String number, int items) {}
}
