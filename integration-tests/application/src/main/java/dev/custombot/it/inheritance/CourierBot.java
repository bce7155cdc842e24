package dev.custombot.it.inheritance;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;

/** What the bots of all couriers have in common. */
abstract class CourierBot<P> {

    @OnMessage("custom.inherited.plain")
    String plain(IncomingMessage message) {
        return "plain of " + name();
    }

    @OnMessage("custom.inherited.generic")
    String track(P parcel) {
        return "tracked " + label(parcel);
    }

    @OnMessage("custom.inherited.overridden")
    String overridden(P parcel) {
        return "not overridden";
    }

    @OnMessage("custom.inherited.abstract")
    abstract String notImplemented(IncomingMessage message);

    @OnMessage("custom.inherited.old")
    String renamed(IncomingMessage message) {
        return "not renamed";
    }

    @OnMessage("custom.inherited.thread")
    @NonBlocking
    String thread(IncomingMessage message) {
        return "not overridden";
    }

    @OnMessage("custom.inherited.blocking")
    Uni<String> blocking(IncomingMessage message) {
        return Uni.createFrom().item("not overridden");
    }

    abstract String name();

    abstract String label(P parcel);
}
