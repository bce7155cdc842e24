package dev.custombot.load.hub;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

/**
 * Delivers a load: at its rate, whether or not the receiver keeps up, so that a time counts from when the callback was due; or, without
 * a rate, as fast as the receiver takes them.
 */
final class Deliveries {

    /** More than anything takes in a second. */
    private static final int MOST_PER_SECOND = 40_000;
    private static final long PATIENCE_MILLIS = 30_000;
    private static final int CONNECTIONS = 64;

    private final Load load;
    private final HttpClient client;
    private final Context loop;
    private final Bodies bodies;
    private final int most;
    private final Course course;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final long end;
    private int sent;
    private int underWay;
    private boolean isAllSent;

    Deliveries(Load load, Vertx vertx, Context loop, long run) {
        this.load = load;
        // With what is not answered in time its connections end, so that the next load finds none of it.
        this.client = vertx.createHttpClient(new HttpClientOptions().setMaxWaitQueueSize(-1),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        this.loop = loop;
        this.bodies = new Bodies(load, run);
        double perSecond = load.rate() > 0 ? load.rate() : (double) MOST_PER_SECOND / load.messages();
        this.most = (int) Math.ceil(perSecond * load.seconds());
        this.course = new Course(load, most, callback -> over());
        this.end = System.nanoTime() + (long) (load.seconds() * 1e9);
    }

    /** On the loop. */
    Course course() {
        return course;
    }

    /** Completes when nothing is under way any more, or that takes too long. */
    CompletableFuture<Outcome> begin() {
        if (load.rate() > 0) {
            Thread schedule = new Thread(this::schedule, "schedule");
            schedule.setDaemon(true);
            schedule.start();
        } else {
            loop.runOnContext(now -> {
                for (int i = 0; i < load.atOnce(); i++) {
                    send(System.nanoTime());
                }
            });
        }
        loop.owner().setTimer((long) (load.seconds() * 1_000) + PATIENCE_MILLIS, late -> loop.runOnContext(now -> finish()));
        return outcome;
    }

    private void schedule() {
        long begin = System.nanoTime();
        for (int i = 0; i < most; i++) {
            long due = begin + (long) (i * 1e9 / load.rate());
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            loop.runOnContext(now -> send(due));
        }
        loop.runOnContext(now -> allSent());
    }

    private void allSent() {
        isAllSent = true;
        if (underWay == 0) {
            finish();
        }
    }

    private void over() {
        underWay--;
        if (load.rate() <= 0) {
            if (System.nanoTime() < end && sent < most) {
                send(System.nanoTime());
            } else {
                isAllSent = true;
            }
        }
        if (isAllSent && underWay == 0) {
            finish();
        }
    }

    private void finish() {
        if (outcome.complete(course.outcome(underWay))) {
            client.close();
        }
    }

    private void send(long due) {
        int callback = sent++;
        underWay++;
        course.sent(callback, due);
        Buffer body = bodies.next((long) callback * load.messages());
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.POST).setHost("localhost").setPort(load.port())
                .setURI(load.path()).putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        if (!load.authorization().isEmpty()) {
            options.putHeader(HttpHeaders.AUTHORIZATION, load.authorization());
        }
        client.request(options).compose(request -> request.send(body))
                .compose(response -> response.end().map(read -> response.statusCode() / 100 == 2))
                .recover(failure -> Future.succeededFuture(false))
                .onSuccess(isAccepted -> course.answered(callback, isAccepted));
    }
}
