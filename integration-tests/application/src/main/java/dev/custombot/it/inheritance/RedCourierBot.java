package dev.custombot.it.inheritance;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

/** Inherits its handlers, and overrides some of them. */
public class RedCourierBot extends RegionalCourierBot<RedCourierBot.Parcel> implements Farewell {

    public record Parcel(int number) {}

    @Override
    String overridden(Parcel parcel) {
        return "overridden for " + parcel.number();
    }

    @Override
    String notImplemented(IncomingMessage message) {
        return "implemented";
    }

    @Override
    @OnMessage("custom.inherited.new")
    String renamed(IncomingMessage message) {
        return "renamed";
    }

    @Override
    String thread(IncomingMessage message) {
        return currentThread();
    }

    @Override
    @Blocking
    Uni<String> blocking(IncomingMessage message) {
        return Uni.createFrom().item(currentThread());
    }

    private static String currentThread() {
        return BlockingOperationControl.isBlockingAllowed() ? "worker" : "event loop";
    }

    @Override
    String name() {
        return "red";
    }

    @Override
    String label(Parcel parcel) {
        return "parcel " + parcel.number();
    }
}
