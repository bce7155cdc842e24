package dev.custombot.deployment.devservices;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.custombot.deployment.emulator.HubEmulator;
import dev.custombot.deployment.emulator.HubEmulatorOptions;
import dev.custombot.runtime.bot.BotNames;

/**
 * Bots whose callbacks come in at the same path: for the hub they are participants of one client application, so one emulator plays their
 * hub.
 *
 * @param callback where the emulator delivers messages
 * @param port of the emulator; 0 takes a free one
 * @param participants the bots, the first one of the path first
 * @param brevo the account of the first one if its hub is Brevo's; empty for eGain's
 * @param devUi the application's; empty outside of dev mode
 */
record ClientApplication(URI callback, int port, List<Participant> participants, Optional<BrevoAccount> brevo,
        Optional<URI> devUi) {

    /**
     * A bot as its hub knows it.
     *
     * @param bot what has its name
     * @param name its name as a participant
     */
    record Participant(BotNames bot, String name) {}

    /** @param path of the Dev UI, where the callback is */
    ClientApplication withDevUi(String path) {
        return new ClientApplication(callback, port, participants, brevo, Optional.of(callback.resolve(path)));
    }

    /** What tells the emulator from others. */
    String id() {
        return callback.toString();
    }

    List<String> names() {
        return participants.stream().map(Participant::name).toList();
    }

    List<String> bots() {
        return participants.stream().map(participant -> participant.bot().label()).toList();
    }

    /** How its hub behaves. */
    HubEmulatorOptions emulator() {
        HubEmulatorOptions options = HubEmulatorOptions.forCallback(callback).withPort(port).withParticipants(names());
        HubEmulatorOptions linked = devUi.map(options::withDevUi).orElse(options);
        return brevo.map(account -> linked.withBrevo(account.setting())).orElse(linked);
    }

    /** What its bots must be told. */
    Map<String, Function<HubEmulator, String>> configuration() {
        return brevo.map(account -> account.configuration(participants.get(0).bot())).orElseGet(() -> EgainSettings.of(this));
    }

    /** All of it in types of the JDK, which stay equal when the extension's classes are loaded anew. */
    List<Object> description() {
        return List.of(callback, port, names(), bots(), brevo.map(BrevoAccount::description).orElse(List.of()), devUi);
    }
}
