package dev.custombot.runtime.bot.dev.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;

import org.junit.jupiter.api.Test;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Nobody takes the beginning of a stack trace for all of it. */
class WhatIsCutOfAFailureIsToldTest {

    @Test
    void howManyOfItsFrames() {
        JsonObject failure = Failure.of(failure(60, null)).getJsonObject(0);

        assertThat(failure.getJsonArray("frames")).hasSize(40);
        assertThat(failure.getInteger("cut")).isEqualTo(20);
        assertThat(Failure.of(failure(40, null)).getJsonObject(0).getInteger("cut")).isZero();
    }

    @Test
    void andThatItHasMoreCauses() {
        Throwable five = failure(1, failure(1, failure(1, failure(1, failure(1, null)))));

        assertThat(last(Failure.of(five)).getBoolean("deeper")).isFalse();
        assertThat(Failure.of(failure(1, five))).hasSize(5);
        assertThat(last(Failure.of(failure(1, five))).getBoolean("deeper")).isTrue();
    }

    private static JsonObject last(JsonArray chain) {
        return chain.getJsonObject(chain.size() - 1);
    }

    private static Throwable failure(int frames, Throwable cause) {
        Throwable failure = new IllegalStateException("broken", cause);
        StackTraceElement frame = new StackTraceElement("Shop", "sell", "Shop.java", 7);
        failure.setStackTrace(Collections.nCopies(frames, frame).toArray(StackTraceElement[]::new));
        return failure;
    }
}
