package dev.custombot.it;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import dev.custombot.Replies;
import dev.custombot.Reply;
import dev.custombot.Sendable;
import dev.custombot.TypingIndicator;
import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.Conversation;
import dev.custombot.message.AgentEvent;
import dev.custombot.message.CustomerInfo;
import dev.custombot.message.Escalation;
import dev.custombot.message.QuickReply;
import dev.custombot.message.RichContent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Parameters, results and typing indicators beyond the simple ones. */
public class ModelBot {

    private final Gates gates;
    private Replies kept;

    ModelBot(Gates gates) {
        this.gates = gates;
    }

    @OnMessage("custom.model.content")
    String content(Content content, List<Attachment> files) {
        return content.json().orElse("") + " and " + files.size() + " files";
    }

    @OnMessage("custom.model.replies")
    String replies(Replies replies) {
        kept = replies;
        replies.send("first");
        gates.passUnchecked("model.replies");
        replies.send(Reply.text("second"));
        return "third";
    }

    @OnMessage("custom.model.late")
    String late(IncomingMessage message) {
        try {
            kept.send("too late");
            return "sent";
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
    }

    @OnMessage("custom.model.sendable")
    QuickReply sendable(IncomingMessage message) {
        return QuickReply.of("Well?", "Yes", "No");
    }

    @OnMessage("custom.model.sendables")
    List<RichContent> sendables(IncomingMessage message) {
        return List.of(QuickReply.of("First?", "Yes"), QuickReply.of("Second?", "No"));
    }

    @OnMessage("custom.model.mixed")
    List<Sendable> mixed(IncomingMessage message) {
        return List.of(Reply.text("First?"), QuickReply.of("Second?", "No"), new Order("Third?"));
    }

    /** A class of the team's own that can be said. */
    public record Order(String text) implements Sendable {

        @Override
        public Reply toReply() {
            return Reply.text(text);
        }
    }

    @OnMessage("custom.model.own")
    Optional<Order> own(IncomingMessage message) {
        return Optional.of(new Order("own"));
    }

    @OnMessage("custom.model.forbidden-said")
    String forbiddenSaid(Replies replies) {
        try {
            replies.send(new AgentEvent(AgentEvent.Kind.JOIN, Content.none()));
            return "sent";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    @OnMessage("custom.model.forbidden-returned")
    List<Sendable> forbiddenReturned(IncomingMessage message) {
        return List.of(Reply.text("never sent"), new AgentEvent(AgentEvent.Kind.JOIN, Content.none()));
    }

    @OnMessage("custom.model.multi")
    Multi<QuickReply> multi(IncomingMessage message) {
        return Multi.createFrom().items(QuickReply.of("First?", "Yes"), QuickReply.of("Second?", "No"));
    }

    @OnMessage("customer.info")
    CustomerInfo info(CustomerInfo info, Conversation conversation) {
        return info;
    }

    @OnMessage("custom.model.escalation")
    Escalation escalation(Conversation conversation) {
        return Escalation.toAgent().withCaseId("c-17").withNote("Angry");
    }

    @OnMessage("custom.model.null-uni")
    Uni<Reply> nullUni(IncomingMessage message) {
        return null;
    }

    @OnMessage("custom.model.null-element")
    List<Reply> nullElement(IncomingMessage message) {
        return Arrays.asList(null, Reply.text("there"));
    }

    @OnMessage("custom.model.future")
    CompletableFuture<String> future(IncomingMessage message) {
        return CompletableFuture.completedFuture("future");
    }

    @OnMessage("custom.model.intercepted")
    @Shouted
    String intercepted(IncomingMessage message) {
        return "quiet";
    }

    @OnMessage("custom.model.many.*")
    List<Reply> many(IncomingMessage message) {
        int count = Integer.parseInt(message.type().substring("custom.model.many.".length()));
        return new ArrayList<>(Collections.nCopies(count, Reply.text("again")));
    }

    @OnMessage("custom.model.stream.*")
    Multi<String> stream(IncomingMessage message) {
        return Multi.createFrom().range(0, Integer.parseInt(message.type().substring("custom.model.stream.".length())))
                .map(number -> "piece " + number);
    }

    @OnMessage("custom.model.broken-stream")
    Multi<String> brokenStream(IncomingMessage message) {
        return Multi.createBy().concatenating().streams(Multi.createFrom().items("A0", " ", "A1"),
                Multi.createFrom().failure(new IllegalStateException("broke")));
    }

    @OnMessage("custom.model.too-long")
    String tooLong(IncomingMessage message) {
        return "x".repeat(12_000);
    }

    @OnMessage("custom.model.split")
    List<Reply> split(IncomingMessage message) {
        return Reply.texts("word ".repeat(5_000));
    }

    @OnMessage("custom.typing.slow")
    @TypingIndicator("${test-bot.typing:20ms}")
    String slow(IncomingMessage message) {
        gates.passUnchecked("typing " + message.conversation().id());
        return "done";
    }

    @OnMessage("custom.typing.fast")
    @TypingIndicator("1m")
    String fast(IncomingMessage message) {
        return "done";
    }

    @OnMessage("custom.typing.failing")
    @TypingIndicator("20ms")
    void failing(IncomingMessage message) {
        gates.passUnchecked("typing " + message.conversation().id());
        throw new UnsupportedOperationException();
    }
}
