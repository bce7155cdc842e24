package dev.custombot.deployment.emulator.conversation;

import java.time.Duration;
import java.time.Instant;

/** The time as the hub has it: a test may set it forward together with the application's, and never back. */
public final class EmulatedTime {

    private Duration ahead = Duration.ZERO;

    public Instant now() {
        return Instant.now().plus(ahead);
    }

    /** From now on it is so much later than it is; a smaller lead than before changes nothing. */
    public void lead(Duration duration) {
        ahead = duration.compareTo(ahead) > 0 ? duration : ahead;
    }

    /** It is as late as it is. */
    void reset() {
        ahead = Duration.ZERO;
    }
}
