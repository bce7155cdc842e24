package dev.custombot.faults.traffic;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import dev.custombot.faults.process.PlayedHub;

/**
 * Delivers the messages of many customers as the hub does: in order per conversation, and again after everything but a 2xx.
 * A refusal for good (a 4xx) is not repeated; the accountant finds it.
 */
public final class Traffic implements AutoCloseable {

    private static final long TICK_MILLIS = 5;
    private static final int LATEST_REDELIVERY_MILLIS = 2_000;

    private final Load load;
    private final Ledger ledger;
    private final CallbackClient client;
    private final Random random;
    private final List<Customer> customers = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private final AtomicInteger redelivering = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private volatile boolean stopped;
    private volatile boolean abandoned;
    private long started;
    private int due;
    private int callbacks;

    public Traffic(Load load, List<String> conversations, List<URI> callbacks, PlayedHub hub, Ledger ledger, Seeds seeds) {
        this.load = load;
        this.ledger = ledger;
        this.client = new CallbackClient(callbacks, hub);
        this.random = seeds.pauses();
        conversations.forEach(conversation -> customers.add(new Customer(conversation, this::deliver)));
    }

    public Traffic start() {
        started = System.nanoTime();
        timer.scheduleAtFixedRate(this::speak, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
        return this;
    }

    private void speak() {
        double wanted = (System.nanoTime() - started) / 1e9 * load.perSecond();
        while (!stopped && due < Math.min(wanted, load.limit())) {
            int index = callbacks % customers.size();
            // Not the number of the callback: it would always be the same customers who say several things at once.
            int messages = load.messagesAtOnce(index + callbacks / customers.size());
            if (!customers.get(index).say(index, messages, load.wishes(), load.padding()) && load.isLimited()) {
                // All that is to be said is said, as soon as there is room.
                return;
            }
            due += messages;
            callbacks++;
        }
    }

    private void deliver(Customer customer) {
        Callback callback = customer.next();
        ledger.sent(callback);
        post(callback, () -> over(customer, callback), () -> {
            if (abandoned) {
                customer.giveUp();
            } else {
                later(load.longestPauseMillis(), () -> deliver(customer));
            }
        });
    }

    private void over(Customer customer, Callback callback) {
        if (load.redeliverEvery() > 0 && acknowledged.incrementAndGet() % load.redeliverEvery() == 0) {
            redelivering.incrementAndGet();
            later(random.nextInt(LATEST_REDELIVERY_MILLIS), () -> redeliverNow(callback));
        }
        if (abandoned) {
            customer.giveUp();
        } else {
            customer.over();
        }
    }

    /** Delivers again what was acknowledged already. */
    public void redeliver(CustomerMessage message) {
        redelivering.incrementAndGet();
        redeliverNow(new Callback(List.of(message)));
    }

    private void redeliverNow(Callback callback) {
        post(callback, redelivering::decrementAndGet, () -> later(load.longestPauseMillis(), () -> redeliverNow(callback)));
    }

    private void post(Callback callback, Runnable over, Runnable again) {
        client.post(callback).onSuccess(answer -> {
            ledger.answered(callback, answer);
            int status = answer.status();
            boolean refused = status / 100 == 4 && status != 429;
            (status / 100 == 2 || refused ? over : again).run();
        });
    }

    private void later(int millis, Runnable action) {
        if (!timer.isShutdown()) {
            timer.schedule(action, 1 + random.nextInt(Math.max(1, millis)), TimeUnit.MILLISECONDS);
        }
    }

    /** Nobody says anything new; what was said is delivered. */
    public void stop() {
        stopped = true;
    }

    /** As {@link #stop()}, and what has not been acknowledged is not tried again. */
    public void abandon() {
        stopped = true;
        abandoned = true;
    }

    /** Whether all that is to be said was said. */
    public boolean isSaid() {
        return stopped || due >= load.limit();
    }

    /** Whether nothing waits for its acknowledgement. */
    public boolean isIdle() {
        return isSaid() && redelivering.get() == 0 && customers.stream().allMatch(Customer::isIdle);
    }

    @Override
    public void close() {
        abandon();
        timer.shutdownNow();
        client.close();
    }
}
