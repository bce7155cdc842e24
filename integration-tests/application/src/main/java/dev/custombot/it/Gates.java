package dev.custombot.it;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

import jakarta.enterprise.context.ApplicationScoped;

/** Holds handlers back until a test lets them go. */
@ApplicationScoped
public class Gates {

    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();

    public void pass(String name) throws InterruptedException {
        gate(name).await();
    }

    public void passUnchecked(String name) {
        try {
            pass(name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public void open(String name) {
        gate(name).countDown();
    }

    private CountDownLatch gate(String name) {
        return gates.computeIfAbsent(name, key -> new CountDownLatch(1));
    }
}
