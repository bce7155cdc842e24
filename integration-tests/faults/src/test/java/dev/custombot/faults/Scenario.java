package dev.custombot.faults;

/** Something that goes wrong while customers speak. */
public interface Scenario {

    /** As in the guide: {@code 3a}. */
    String id();

    String title();

    /** Lets it go wrong, and waits until all has come to its end. */
    void play(Stage stage) throws Exception;

    /** How many brokers there are. */
    default int brokers() {
        return 1;
    }

    /** Whether a bot dies in the middle of its work, so that a handler may have to be called again. */
    default boolean killsBots() {
        return false;
    }
}
