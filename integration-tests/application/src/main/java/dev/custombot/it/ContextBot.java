package dev.custombot.it;

import jakarta.annotation.security.RolesAllowed;

import org.jboss.logging.MDC;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import dev.custombot.hub.HubRequestException;
import dev.custombot.hub.egain.ConversationManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;

/** Tells what it finds around it. */
public class ContextBot {

    private final SecurityIdentity identity;
    private final ConversationManager hub;

    ContextBot(SecurityIdentity identity, ConversationManager hub) {
        this.identity = identity;
        this.hub = hub;
    }

    @OnMessage("custom.context.worker")
    String worker(IncomingMessage message) {
        return around(message);
    }

    @OnMessage("custom.context.loop")
    Uni<String> loop(IncomingMessage message) {
        return Uni.createFrom().item(message).map(this::around);
    }

    @OnMessage("custom.context.virtual")
    @RunOnVirtualThread
    String virtual(IncomingMessage message) {
        return around(message);
    }

    @OnMessage("custom.context.roles")
    @RolesAllowed("admin")
    String roles(IncomingMessage message) {
        return "never said";
    }

    @OnMessage("custom.context.trace")
    String trace(IncomingMessage message) {
        return MDC.get("traceId") + " " + MDC.get("type") + " " + MDC.get("handler");
    }

    /** Says how many participants the hub has, and what it says of one that is not there. */
    @OnMessage("custom.context.hub")
    Uni<String> hub(IncomingMessage message) {
        return hub.participants().list().collect().asList().chain(all -> hub.participants().get(message.conversation().id())
                .map(found -> "found").onFailure(HubRequestException.class)
                .recoverWithItem(failure -> ((HubRequestException) failure).code()));
    }

    @OnMessage("custom.context.thread")
    Uni<String> thread(IncomingMessage message) {
        return Uni.createFrom().item(Thread.currentThread().getName());
    }

    private String around(IncomingMessage message) {
        boolean logged = message.conversation().id().equals(MDC.get("conversationId"))
                && message.id().equals(MDC.get("messageId"))
                && "default".equals(MDC.get("bot"));
        return "log context " + logged + ", anonymous " + identity.isAnonymous() + ", of this message "
                + message.id().equals(identity.getAttribute("custom-bot.message"));
    }
}
