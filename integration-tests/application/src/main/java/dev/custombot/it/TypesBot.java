package dev.custombot.it;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import dev.custombot.Reply;
import dev.custombot.conversation.Conversation;
import dev.custombot.message.ListPicker;
import dev.custombot.message.QuickReply;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;

/** One handler for each way of being selected, of running and of answering. */
@ApplicationScoped
public class TypesBot {

    private final Gates gates;

    TypesBot(Gates gates) {
        this.gates = gates;
    }

    @OnMessage("richMessage.quickreply")
    String quickReply(QuickReply choice) {
        return "chosen " + choice.selected().orElse("nothing") + " of " + choice.title();
    }

    @OnMessage("richMessage.listpicker")
    Reply listPicker(ListPicker choice) {
        return Reply.text("picked " + choice.selected().stream().map(ListPicker.Item::id).toList());
    }

    @OnMessage("richMessage.*")
    String otherRichMessage(IncomingMessage message) {
        return "some " + message.type();
    }

    @OnMessage({"agent.join", "agent.exit"})
    String agents(IncomingMessage message) {
        return "agents " + message.type();
    }

    @OnMessage("custom.*")
    String custom(IncomingMessage message) {
        return "custom " + message.content().json().orElse("");
    }

    @OnMessage("custom.order.*")
    String customOrder(IncomingMessage message) {
        return "order " + message.type();
    }

    @OnMessage("custom.bound.*")
    String bound(TextBot.OrderCard card, Conversation conversation) {
        return card.items() + " items in " + card.number();
    }

    @OnMessage("custom.thread.default")
    String onDefault(IncomingMessage message) {
        return thread();
    }

    @OnMessage("custom.thread.uni")
    Uni<String> onUni(IncomingMessage message) {
        return Uni.createFrom().item(TypesBot::thread);
    }

    @OnMessage("custom.thread.nonblocking")
    @NonBlocking
    String onNonBlocking(IncomingMessage message) {
        return thread();
    }

    @OnMessage("custom.thread.blocking")
    @Blocking
    Uni<String> onBlocking(IncomingMessage message) {
        String thread = thread();
        return Uni.createFrom().item(thread);
    }

    @OnMessage("custom.thread.virtual")
    @RunOnVirtualThread
    String onVirtualThread(IncomingMessage message) {
        return thread();
    }

    @OnMessage("custom.result.void")
    void nothing(IncomingMessage message) {}

    @OnMessage("custom.result.null")
    Reply nullReply(IncomingMessage message) {
        return null;
    }

    @OnMessage("custom.result.uni-void")
    Uni<Void> uniNothing(IncomingMessage message) {
        return Uni.createFrom().voidItem();
    }

    @OnMessage("custom.result.uni-reply")
    Uni<Reply> uniReply(IncomingMessage message) {
        return Uni.createFrom().item(Reply.text("from a uni"));
    }

    @OnMessage("custom.result.uni-list")
    Uni<List<Reply>> uniList(IncomingMessage message) {
        return Uni.createFrom().item(List.of(Reply.text("first"), Reply.text("second")));
    }

    @OnMessage("custom.result.stage")
    CompletionStage<List<Reply>> stage(IncomingMessage message) {
        return CompletableFuture.supplyAsync(() -> List.of(Reply.text("first"), Reply.text("second")));
    }

    @OnMessage("custom.result.optional")
    Optional<String> optional(IncomingMessage message) {
        return Optional.of("there");
    }

    @OnMessage("custom.result.empty")
    Uni<Optional<Reply>> empty(IncomingMessage message) {
        return Uni.createFrom().item(Optional.empty());
    }

    @OnMessage("custom.result.multi")
    Multi<Reply> multi(IncomingMessage message) {
        Uni<Reply> last = Uni.createFrom().completionStage(() -> CompletableFuture.supplyAsync(() -> {
            gates.passUnchecked("multi");
            return Reply.text("second");
        }));
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(Reply.text("first")), last.toMulti());
    }

    @OnMessage("custom.result.uni-failure")
    Uni<Reply> uniFailure(IncomingMessage message) {
        return Uni.createFrom().failure(new UnsupportedOperationException());
    }

    static String thread() {
        return (Context.isOnEventLoopThread() ? "event loop" : "not event loop") + ", " + Thread.currentThread().getClass()
                .getSimpleName();
    }
}
