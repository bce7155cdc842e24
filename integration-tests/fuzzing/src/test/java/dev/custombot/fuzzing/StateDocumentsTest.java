package dev.custombot.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Asks {@link StateDocuments} of the inputs that are kept, and with {@code -Pfuzz} of as many as there is time for. */
class StateDocumentsTest {

    @FuzzTest(maxDuration = "60s")
    void holds(byte[] input) throws Exception {
        StateDocuments.check(input);
    }
}
