package dev.custombot.deployment.emulator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import dev.custombot.deployment.emulator.brevo.BrevoSetting;

/**
 * How the emulated hub behaves.
 *
 * @param port where it listens; 0 takes a free port
 * @param callback where it delivers customers' messages; can be changed while it runs
 * @param authorization how it authenticates at the callback
 * @param basicUser the user name of {@link CallbackAuthorization#BASIC}
 * @param basicPassword the password of {@link CallbackAuthorization#BASIC}
 * @param redeliveryDelay the pause before a delivery that failed is repeated; it doubles up to 10 s
 * @param maxDeliveryAttempts how often a delivery may fail before it is given up
 * @param participants the bots of the client application by their names at the hub, the first one being who has a conversation that was
 *        opened for nobody in particular; without any, messages name no recipient but the kind
 * @param journal where every request for messages and every accepted message is written down
 * @param brevo how it plays Brevo; empty for eGain's hub
 * @param devUi the Dev UI of the application with the bot, for links of the page; empty if it has none
 */
public record HubEmulatorOptions(int port, URI callback, CallbackAuthorization authorization, String basicUser,
        String basicPassword, Duration redeliveryDelay, int maxDeliveryAttempts, List<String> participants,
        Optional<Path> journal, Optional<BrevoSetting> brevo, Optional<URI> devUi) {

    private static final HubEmulatorOptions DEFAULTS = new HubEmulatorOptions(0, URI.create("http://localhost:8080/callback"),
            CallbackAuthorization.BEARER, "custom-bot", "custom-bot-secret", Duration.ofSeconds(1), 10, List.of(),
            Optional.empty(), Optional.empty(), Optional.empty());

    public HubEmulatorOptions {
        if (maxDeliveryAttempts < 1 || redeliveryDelay.isNegative()) {
            throw new IllegalArgumentException("At least one attempt, and a delay that is not negative");
        }
        participants = List.copyOf(participants);
    }

    /** A free port, a bearer token, and the callback of a bot in dev mode. */
    public static HubEmulatorOptions defaults() {
        return DEFAULTS;
    }

    public static HubEmulatorOptions forCallback(URI callback) {
        return DEFAULTS.withCallback(callback);
    }

    /** The header of {@link CallbackAuthorization#BASIC}. */
    Optional<String> basicAuthorization() {
        byte[] credentials = (basicUser + ":" + basicPassword).getBytes(StandardCharsets.UTF_8);
        return authorization == CallbackAuthorization.BASIC
                ? Optional.of("Basic " + Base64.getEncoder().encodeToString(credentials))
                : Optional.empty();
    }

    public HubEmulatorOptions withPort(int newPort) {
        return new HubEmulatorOptions(newPort, callback, authorization, basicUser, basicPassword, redeliveryDelay,
                maxDeliveryAttempts, participants, journal, brevo, devUi);
    }

    public HubEmulatorOptions withCallback(URI newCallback) {
        return new HubEmulatorOptions(port, newCallback, authorization, basicUser, basicPassword, redeliveryDelay,
                maxDeliveryAttempts, participants, journal, brevo, devUi);
    }

    public HubEmulatorOptions withAuthorization(CallbackAuthorization newAuthorization) {
        return new HubEmulatorOptions(port, callback, newAuthorization, basicUser, basicPassword, redeliveryDelay,
                maxDeliveryAttempts, participants, journal, brevo, devUi);
    }

    public HubEmulatorOptions withRedeliveryDelay(Duration delay) {
        return new HubEmulatorOptions(port, callback, authorization, basicUser, basicPassword, delay, maxDeliveryAttempts,
                participants, journal, brevo, devUi);
    }

    public HubEmulatorOptions withMaxDeliveryAttempts(int attempts) {
        return new HubEmulatorOptions(port, callback, authorization, basicUser, basicPassword, redeliveryDelay, attempts,
                participants, journal, brevo, devUi);
    }

    public HubEmulatorOptions withParticipants(List<String> names) {
        return new HubEmulatorOptions(port, callback, authorization, basicUser, basicPassword, redeliveryDelay,
                maxDeliveryAttempts, names, journal, brevo, devUi);
    }

    public HubEmulatorOptions withJournal(Path file) {
        return new HubEmulatorOptions(port, callback, authorization, basicUser, basicPassword, redeliveryDelay,
                maxDeliveryAttempts, participants, Optional.of(file), brevo, devUi);
    }

    /** Plays Brevo. */
    public HubEmulatorOptions withBrevo(BrevoSetting setting) {
        return new HubEmulatorOptions(port, callback, authorization, basicUser, basicPassword, redeliveryDelay,
                maxDeliveryAttempts, participants, journal, Optional.of(setting), devUi);
    }

    /** Links the Dev UI of the application with the bot. */
    public HubEmulatorOptions withDevUi(URI address) {
        return new HubEmulatorOptions(port, callback, authorization, basicUser, basicPassword, redeliveryDelay,
                maxDeliveryAttempts, participants, journal, brevo, Optional.of(address));
    }
}
