package dev.custombot.deployment.emulator;

import java.net.URI;

/** Runs the emulator as a process of its own: {@code <port> <callback address>}, until it is terminated. */
public final class HubEmulatorMain {

    private HubEmulatorMain() {}

    public static void main(String[] arguments) {
        HubEmulator emulator = new HubEmulator(
                HubEmulatorOptions.forCallback(URI.create(arguments[1])).withPort(Integer.parseInt(arguments[0])));
        emulator.start();
        System.out.println("Hub emulator at " + emulator.url());
    }
}
