package dev.custombot.fuzzing;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each target holds for a second of inputs that nobody has seen before. The fuzzer has its own. */
@DisabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = ".+")
class FreshInputsTest {

    private static final long NANOSECONDS = 1_000_000_000;

    private interface Check {

        void accept(byte[] input) throws Exception;
    }

    static Stream<Arguments> targets() {
        return Stream.of(target("BasicHeaders", BasicHeaders::check), target("BearerTokenVerdicts", BearerTokenVerdicts::check),
                target("CallbackBodies", CallbackBodies::check), target("DeadLetterQueries", DeadLetterQueries::check),
                target("ReplyRecords", ReplyRecords::check), target("RichContents", RichContents::check),
                target("StateDocuments", StateDocuments::check), target("TokenRequests", TokenRequests::check));
    }

    private static Arguments target(String name, Check check) {
        return arguments(name, check);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void hold(String name, Check check) {
        Mutations inputs = new Mutations(name, ThreadLocalRandom.current().nextLong());
        long start = System.nanoTime();
        do {
            byte[] input = inputs.next();
            try {
                check.accept(input);
            } catch (Exception | AssertionError e) {
                throw new AssertionError(name + " fails for the bytes " + HexFormat.of().formatHex(input), e);
            }
        } while (System.nanoTime() - start < NANOSECONDS);
    }
}
