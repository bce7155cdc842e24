package dev.custombot.deployment.emulator.http;

import java.util.function.BiConsumer;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

/** Lets a request go wrong: waits, closes the connection, or answers with an error. */
public final class FaultPlayer {

    private final Vertx vertx;
    private final FaultAnswer answer;

    public FaultPlayer(Vertx vertx, FaultAnswer answer) {
        this.vertx = vertx;
        this.answer = answer;
    }

    /**
     * Plays the fault.
     *
     * @param trueAnswer what follows a fault that only takes time
     * @param ended told the status (0 without an answer) and the code, unless the true answer follows
     */
    public void play(RoutingContext context, Faults.Fault fault, Runnable trueAnswer, BiConsumer<Integer, String> ended) {
        if (fault.hangMillis() == 0) {
            end(context, fault, trueAnswer, ended);
            return;
        }
        long timer = vertx.setTimer(fault.hangMillis(), due -> end(context, fault, trueAnswer, ended));
        context.response().closeHandler(closed -> {
            // A client that gave up waiting must not find its messages stored later on.
            if (vertx.cancelTimer(timer)) {
                ended.accept(0, "client gone");
            }
        });
    }

    private void end(RoutingContext context, Faults.Fault fault, Runnable trueAnswer,
            BiConsumer<Integer, String> ended) {
        if (fault.reset()) {
            ended.accept(0, "connection closed");
            context.request().connection().close();
        } else if (fault.status() == 0) {
            trueAnswer.run();
        } else if (fault.page()) {
            ended.accept(fault.status(), "a page");
            Answers.page(context, fault.status());
        } else {
            ended.accept(fault.status(), answer.code(fault));
            answer.write(context, fault);
        }
    }
}
