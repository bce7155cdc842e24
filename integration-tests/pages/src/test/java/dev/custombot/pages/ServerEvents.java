package dev.custombot.pages;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Hears a stream of events, and comes back when it ends, as browsers do; after an answer that is no stream it does not. */
final class ServerEvents implements AutoCloseable {

    /** Runs on the page's thread. */
    record Listener(Runnable opened, Consumer<String> told, Consumer<Boolean> lost) {}

    private static final long PAUSE_MILLIS = 200;

    private final HttpClient client;
    private final URI address;
    private final Listener listener;
    private final ScheduledExecutorService thread;
    private volatile CompletableFuture<?> stream = new CompletableFuture<>();
    private volatile boolean isClosed;

    ServerEvents(HttpClient client, URI address, Listener listener, ScheduledExecutorService thread) {
        this.client = client;
        this.address = address;
        this.listener = listener;
        this.thread = thread;
    }

    void begin() {
        HttpRequest request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream").build();
        BodyHandler<Boolean> handler = head -> {
            boolean isStream = isStream(head);
            if (isStream) {
                onThread(listener.opened());
            }
            return BodySubscribers.fromLineSubscriber(new Lines(line -> onThread(() -> listener.told().accept(line))),
                    lines -> isStream, StandardCharsets.UTF_8, null);
        };
        CompletableFuture<HttpResponse<Boolean>> begun = client.sendAsync(request, handler);
        stream = begun;
        begun.whenComplete((answer, problem) -> ended(problem == null && !answer.body()));
    }

    private static boolean isStream(HttpResponse.ResponseInfo head) {
        return head.statusCode() == 200
                && head.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
    }

    private void ended(boolean isOver) {
        if (isClosed) {
            return;
        }
        onThread(() -> {
            listener.lost().accept(isOver);
            if (!isOver) {
                thread.schedule(this::begin, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
        });
    }

    private void onThread(Runnable action) {
        try {
            thread.execute(() -> {
                if (!isClosed) {
                    action.run();
                }
            });
        } catch (RejectedExecutionException e) {
            // The page is closed: nobody hears it.
        }
    }

    @Override
    public void close() {
        isClosed = true;
        stream.cancel(true);
    }

    private record Lines(Consumer<String> told) implements Subscriber<String> {

        private static final String DATA = "data: ";

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith(DATA)) {
                told.accept(line.substring(DATA.length()));
            }
        }

        @Override
        public void onError(Throwable problem) {}

        @Override
        public void onComplete() {}
    }
}
