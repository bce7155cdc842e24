package dev.custombot.it;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.transaction.Transactional;

import dev.custombot.IncomingMessage;
import dev.custombot.OnMessage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Has transactions, some for a method and some for all methods of a class. */
public class TransactionalBot {

    @OnMessage("custom.transactional.uni")
    @Transactional
    Uni<String> uni(IncomingMessage message) {
        return Uni.createFrom().item(TypesBot.thread());
    }

    @OnMessage("custom.transactional.stage")
    @Transactional
    CompletionStage<String> stage(IncomingMessage message) {
        return CompletableFuture.completedFuture(TypesBot.thread());
    }

    @OnMessage("custom.transactional.multi")
    @Transactional
    Multi<String> multi(IncomingMessage message) {
        return Multi.createFrom().item(TypesBot.thread());
    }

    @Transactional
    abstract static class AllInTransactions {

        @OnMessage("custom.transactional.inherited")
        Uni<String> inherited(IncomingMessage message) {
            return Uni.createFrom().item(TypesBot.thread());
        }
    }

    /** Inherits the annotation with the method. */
    public static class InheritingBot extends AllInTransactions {

        @OnMessage("custom.transactional.class")
        Uni<String> own(IncomingMessage message) {
            return Uni.createFrom().item(TypesBot.thread());
        }
    }
}
