package dev.custombot.deployment.devservices;

import java.net.URI;
import java.util.List;

import dev.custombot.runtime.bot.BotNames;

/**
 * Bots whose callbacks come in at the same path: for the hub they are participants of one client application, so one emulator plays their
 * hub.
 *
 * @param callback where the emulator delivers messages
 * @param port of the emulator; 0 takes a free one
 * @param participants the bots, the first one of the path first
 */
record ClientApplication(URI callback, int port, List<Participant> participants) {

    /**
     * A bot as its hub knows it.
     *
     * @param bot what has its name
     * @param name its name as a participant
     */
    record Participant(BotNames bot, String name) {}

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

    /** All of it in types of the JDK, which stay equal when the extension's classes are loaded anew. */
    List<Object> description() {
        return List.of(callback, port, names(), bots());
    }
}
