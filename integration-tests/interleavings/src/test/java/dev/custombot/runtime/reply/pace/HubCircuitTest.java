package dev.custombot.runtime.reply.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.extension.ExtendWith;
import org.pastalab.fray.junit.junit5.FrayTestExtension;
import org.pastalab.fray.junit.junit5.annotations.FrayTest;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.config.CircuitBreakerConfig;
import dev.custombot.runtime.interleaving.Doubles;
import dev.custombot.runtime.interleaving.SetClock;
import dev.custombot.runtime.interleaving.Threads;

/** Requests fail at the same time: the circuit opens once, and stays so for its whole time. */
@ExtendWith(FrayTestExtension.class)
class HubCircuitTest {

    private static final Duration DELAY = Duration.ofSeconds(5);

    private final SetClock clock = new SetClock(Instant.EPOCH);
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final HubCircuit circuit = new HubCircuit(breaker(), "hub.example.org", clock,
            Doubles.of(CustomBotLog.class, (method, arguments) -> {
                told.add(method);
                return null;
            }));

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void opensOnce() {
        Threads.run(circuit::failed, circuit::failed, circuit::failed);

        assertThat(told).containsExactly("circuitOpened");
        assertThat(circuit.openFor()).isEqualTo(DELAY);
    }

    @FrayTest(iterations = 1000, resetClassLoaderPerIteration = false)
    void oneAnswerFindsOut() {
        circuit.failed();
        circuit.failed();
        clock.forward(DELAY);
        Threads.run(circuit::succeeded, circuit::succeeded, circuit::level);

        assertThat(told).containsExactly("circuitOpened", "circuitClosed");
        assertThat(circuit.isClosed()).isTrue();
    }

    private static CircuitBreakerConfig breaker() {
        return Doubles.of(CircuitBreakerConfig.class, (method, arguments) -> switch (method) {
            case "delay" -> DELAY;
            case "failureRatio" -> 0.5;
            default -> 2;
        });
    }
}
