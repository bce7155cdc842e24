package dev.custombot.load.hub;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;

/**
 * The played hub as a process: {@code PORT}. Reads a {@link Load} a line from its input, delivers it, and prints the {@link Outcome}. One
 * event loop for all, so that the times of callbacks and replies are of one clock.
 */
public final class HubMain {

    private static volatile Deliveries current;

    private HubMain() {}

    public static void main(String[] arguments) throws Exception {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        Context loop = vertx.getOrCreateContext();
        Replies replies = new Replies(HubMain::replied);
        vertx.createHttpServer().requestHandler(replies::take).listen(Integer.parseInt(arguments[0]), "localhost")
                .toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
        ObjectMapper mapper = new ObjectMapper();
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
        System.out.println("ready");
        long run = System.currentTimeMillis();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            current = new Deliveries(mapper.readValue(line, Load.class), vertx, loop, run++);
            System.out.println(mapper.writeValueAsString(current.begin().get(1, TimeUnit.HOURS)));
        }
        vertx.close();
    }

    private static void replied(long message) {
        Deliveries deliveries = current;
        if (deliveries != null) {
            deliveries.course().replied(message);
        }
    }
}
