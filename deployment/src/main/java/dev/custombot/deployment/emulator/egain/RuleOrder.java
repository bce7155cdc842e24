package dev.custombot.deployment.emulator.egain;

/** Whether the hub looks at the state of the conversation before it looks for repetitions; no contract says. */
final class RuleOrder {

    private boolean stateFirst;

    boolean looksAtStateFirst() {
        return stateFirst;
    }

    void lookAtStateFirst(boolean first) {
        stateFirst = first;
    }
}
