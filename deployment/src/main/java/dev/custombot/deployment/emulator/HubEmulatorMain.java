package dev.custombot.deployment.emulator;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import dev.custombot.deployment.emulator.brevo.BrevoSetting;
import dev.custombot.deployment.process.ProcessArguments;

/** Runs the emulator as a process of its own, until it is terminated. */
public final class HubEmulatorMain {

    private static final ProcessArguments<HubEmulatorOptions> ARGUMENTS = new ProcessArguments<>(
            "Arguments: [--port PORT, a free one unless given] [--callback http://localhost:8080/callback]"
                    + " [--authorization bearer|basic] [--participants a,b] [--journal FILE]"
                    + " [--kind egain|brevo] [--api-key KEY] [--webhook-secret SECRET] [--secret-header NAME]",
            Map.ofEntries(entry("--port", (options, value) -> options.withPort(ProcessArguments.port(value))),
                    entry("--callback", (options, value) -> options.withCallback(ProcessArguments.address(value))),
                    entry("--authorization",
                            (options, value) -> options
                                    .withAuthorization(ProcessArguments.choice(CallbackAuthorization.class, value))),
                    entry("--participants", (options, value) -> options.withParticipants(List.of(value.split(",")))),
                    entry("--journal", (options, value) -> options.withJournal(Path.of(value))),
                    entry("--kind", HubEmulatorMain::ofKind),
                    entry("--api-key", (options, value) -> options.withBrevo(brevo(options).withApiKey(value))),
                    entry("--webhook-secret", (options, value) -> options.withBrevo(brevo(options).withWebhookSecret(value))),
                    entry("--secret-header", (options, value) -> options.withBrevo(brevo(options).withSecretHeader(value)))));

    private static final int USAGE_ERROR = 2;

    private HubEmulatorMain() {}

    /** Prints the address as soon as bots can call it, and what they must be told to do so. */
    public static void main(String[] arguments) {
        try {
            HubEmulatorOptions options = options(arguments);
            HubEmulator emulator = new HubEmulator(options);
            Runtime.getRuntime().addShutdownHook(new Thread(emulator::close, "hub-emulator-shutdown"));
            emulator.start();
            System.out.println("Hub emulator at " + emulator.url() + "; a bot needs these settings:");
            BotSettings.of(emulator, options).forEach(System.out::println);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(USAGE_ERROR);
        }
    }

    static HubEmulatorOptions options(String... arguments) {
        return ARGUMENTS.read(HubEmulatorOptions.defaults(), arguments);
    }

    private static Map.Entry<String, BiFunction<HubEmulatorOptions, String, HubEmulatorOptions>> entry(String name,
            BiFunction<HubEmulatorOptions, String, HubEmulatorOptions> option) {
        return Map.entry(name, option);
    }

    private static HubEmulatorOptions ofKind(HubEmulatorOptions options, String kind) {
        return switch (kind) {
            case "egain" -> options;
            case "brevo" -> options.withBrevo(brevo(options));
            default -> throw new IllegalArgumentException("it is one of egain, brevo");
        };
    }

    /** Who says something about Brevo means Brevo. */
    private static BrevoSetting brevo(HubEmulatorOptions options) {
        return options.brevo().orElse(BrevoSetting.defaults());
    }
}
