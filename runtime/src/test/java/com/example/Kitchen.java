package com.example;

import java.util.concurrent.CountDownLatch;

/** What a handler calls, in a package of the application, and waits for without an end. */
public final class Kitchen {

    private final CountDownLatch asked = new CountDownLatch(1);

    /** Until its thread is interrupted. */
    public void bake() throws InterruptedException {
        asked.countDown();
        new CountDownLatch(1).await();
    }

    public void awaitAsked() throws InterruptedException {
        asked.await();
    }
}
