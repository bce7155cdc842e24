package dev.custombot.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Asks {@link BearerTokenVerdicts} of the inputs that are kept, and with {@code -Pfuzz} of as many as there is time for. */
class BearerTokenVerdictsTest {

    @FuzzTest(maxDuration = "60s")
    void holds(byte[] input) throws Exception {
        BearerTokenVerdicts.check(input);
    }
}
