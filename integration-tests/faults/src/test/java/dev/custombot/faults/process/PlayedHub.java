package dev.custombot.faults.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The kind of hub that the bot was built for, as it is played. */
public enum PlayedHub {

    EGAIN(true, 503, "500-100", "429-100") {

        @Override
        List<String> emulatorArguments() {
            return List.of();
        }

        @Override
        Map<String, String> botProperties(String emulator) {
            return Map.of(HUB + "url", emulator + "/hub/v3", HUB + "token-url", emulator + "/oauth2/token", HUB + "client-id",
                    "custom-bot", HUB + "client-secret", "custom-bot-secret");
        }
    },

    BREVO(false, 429, "internal_error", "too_many_requests") {

        @Override
        List<String> emulatorArguments() {
            return List.of("--kind", "brevo", "--api-key", KEY);
        }

        @Override
        Map<String, String> botProperties(String emulator) {
            return Map.of(HUB + "url", emulator + "/v3", HUB + "api-key", KEY, HUB + "agent.id", "agent-of-the-suite",
                    HUB + "agent.ping-interval", "0");
        }
    };

    static final String KEY = "key-of-the-suite";
    private static final String HUB = "quarkus.custom-bot.hub.";

    private final boolean recognisesRepetitions;
    private final int notStored;
    private final String ill;
    private final String busy;

    PlayedHub(boolean recognisesRepetitions, int notStored, String ill, String busy) {
        this.recognisesRepetitions = recognisesRepetitions;
        this.notStored = notStored;
        this.ill = ill;
        this.busy = busy;
    }

    /** @param name as {@code hub.kind} has it */
    public static PlayedHub named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    abstract List<String> emulatorArguments();

    /** What a bot must know of the hub. */
    abstract Map<String, String> botProperties(String emulator);

    /** Whether a reply that is sent again is shown once: otherwise an answer that is lost may double it. */
    public boolean recognisesRepetitions() {
        return recognisesRepetitions;
    }

    /** The status by which the bot says that a callback is not stored, and must come again. */
    public int notStored() {
        return notStored;
    }

    /** The code of a 500. */
    public String ill() {
        return ill;
    }

    /** The code of a 429. */
    public String busy() {
        return busy;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
