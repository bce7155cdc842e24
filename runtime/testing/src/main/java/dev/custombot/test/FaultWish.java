package dev.custombot.test;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import dev.custombot.test.hub.ControlApi;

/** How the next requests of the bot go wrong. */
public final class FaultWish {

    private final ControlApi control;
    private final Map<String, Object> wish;

    FaultWish(ControlApi control, Map<String, Object> wish) {
        this.control = control;
        this.wish = wish;
    }

    /** The requests are answered with the status, and the error code that the hub has for it. */
    public void with(int status) {
        add(Map.of("status", status));
    }

    /** The requests are answered with the status and the hub's error code. */
    public void with(int status, String code) {
        add(Map.of("status", status, "code", code));
    }

    /** The requests are answered with the status, and the bot is asked to wait that long, in whole seconds, before the next one. */
    public void withRetryAfter(int status, Duration retryAfter) {
        add(Map.of("status", status, "retryAfterSeconds", retryAfter.toSeconds()));
    }

    /** The requests take effect, and then are answered with the status all the same: the true answer is lost. */
    public void afterStoringWith(int status) {
        add(Map.of("status", status, "afterStoring", true));
    }

    /** Something on the way answers with the status, which may be 200, and a page for people. */
    public void withPage(int status) {
        add(Map.of("status", status, "page", true));
    }

    /** The requests take effect, and nobody ever hears of it: the connections are closed instead of an answer. */
    public void losingTheAnswer() {
        add(Map.of("reset", true, "afterStoring", true));
    }

    /** The answers come only after a while. */
    public void hanging(Duration duration) {
        add(Map.of("hangMillis", duration.toMillis()));
    }

    /** The connections are closed instead of an answer. */
    public void resetting() {
        add(Map.of("reset", true));
    }

    private void add(Map<String, Object> how) {
        Map<String, Object> fault = new HashMap<>(wish);
        fault.putAll(how);
        control.post("/control/faults", ControlApi.json(fault));
    }
}
