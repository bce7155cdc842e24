package dev.custombot.sample;

import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import dev.custombot.BotName;
import dev.custombot.test.BotTester;
import dev.custombot.test.Hub;
import dev.custombot.test.scenario.Scenarios;
import io.quarkus.test.junit.QuarkusTest;

/** The conversations in {@code src/test/resources/scenarios}, at both hubs and without one. */
@QuarkusTest
class ScenarioTest {

    @Inject
    Hub hub;

    @Inject
    @BotName("brevo")
    Hub brevo;

    @TestFactory
    Stream<DynamicTest> atEgain() {
        return Scenarios.in("scenarios").tests(hub::conversation);
    }

    @TestFactory
    Stream<DynamicTest> atBrevo() {
        return Scenarios.in("scenarios").tests(brevo::conversation);
    }

    @TestFactory
    Stream<DynamicTest> withoutAHub() {
        return Scenarios.in("scenarios").tests(BotTester.of(OrderBot.class, ReturnBot.class)::conversation);
    }
}
