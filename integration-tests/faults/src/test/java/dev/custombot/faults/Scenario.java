package dev.custombot.faults;

import dev.custombot.faults.account.Downtime;

/** Something that goes wrong while customers speak. */
public interface Scenario {

    /** As in the guide: {@code 3a}. */
    String id();

    String title();

    /** Lets it go wrong, and waits until all has come to its end. */
    void play(Stage stage) throws Exception;

    /** Whether it takes so long that it is left out where none is named. */
    default boolean isPlayedOnlyByName() {
        return false;
    }

    /** The heap of the hub, which remembers conversations with all that was said in them. */
    default int hubMegabytes() {
        return 256;
    }

    /** How many brokers there are. */
    default int brokers() {
        return 1;
    }

    /** How bots end in it while customers speak. */
    default Downtime downtime() {
        return Downtime.NONE;
    }
}
