package dev.custombot.runtime.bot;

import jakarta.inject.Singleton;

/** Whether the application has begun to end. */
@Singleton
public class Ending {

    private volatile boolean begun;

    void begin() {
        begun = true;
    }

    public boolean hasBegun() {
        return begun;
    }
}
