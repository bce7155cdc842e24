package dev.custombot.load.baseline;

import java.util.concurrent.TimeUnit;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;

/** A server as a process, {@code PORT}, that reads every body, looks at nothing, and answers 202: what HTTP alone costs. */
public final class BareVertxMain {

    private BareVertxMain() {}

    public static void main(String[] arguments) throws Exception {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        vertx.createHttpServer()
                .requestHandler(request -> request.body()
                        .onSuccess(body -> request.response().setStatusCode(202).end()))
                .listen(Integer.parseInt(arguments[0]), "localhost").toCompletionStage().toCompletableFuture()
                .get(1, TimeUnit.MINUTES);
        System.out.println("ready");
    }
}
