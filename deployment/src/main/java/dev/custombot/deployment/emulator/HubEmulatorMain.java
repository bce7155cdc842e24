package dev.custombot.deployment.emulator;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import dev.custombot.deployment.emulator.brevo.BrevoSetting;

/** Runs the emulator as a process of its own, until it is terminated. */
public final class HubEmulatorMain {

    private static final String USAGE = "Arguments: [--port PORT, a free one unless given] [--callback http://localhost:8080/callback]"
            + " [--authorization bearer|basic] [--participants a,b] [--journal FILE]"
            + " [--kind egain|brevo] [--api-key KEY] [--webhook-secret SECRET] [--secret-header NAME]";

    private static final int USAGE_ERROR = 2;

    private HubEmulatorMain() {}

    public static void main(String[] arguments) {
        try {
            HubEmulator emulator = new HubEmulator(options(arguments));
            Runtime.getRuntime().addShutdownHook(new Thread(emulator::close, "hub-emulator-shutdown"));
            emulator.start();
            System.out.println("Hub emulator at " + emulator.url());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(USAGE_ERROR);
        }
    }

    static HubEmulatorOptions options(String... arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException(USAGE);
        }
        HubEmulatorOptions options = HubEmulatorOptions.defaults();
        for (int i = 0; i < arguments.length; i += 2) {
            String value = arguments[i + 1];
            options = switch (arguments[i]) {
                case "--port" -> options.withPort(Integer.parseInt(value));
                case "--callback" -> options.withCallback(URI.create(value));
                case "--authorization" -> options
                        .withAuthorization(CallbackAuthorization.valueOf(value.toUpperCase(Locale.ROOT)));
                case "--participants" -> options.withParticipants(List.of(value.split(",")));
                case "--journal" -> options.withJournal(Path.of(value));
                case "--kind" -> ofKind(value, options);
                case "--api-key" -> options.withBrevo(brevo(options).withApiKey(value));
                case "--webhook-secret" -> options.withBrevo(brevo(options).withWebhookSecret(value));
                case "--secret-header" -> options.withBrevo(brevo(options).withSecretHeader(value));
                default -> throw new IllegalArgumentException(USAGE);
            };
        }
        return options;
    }

    private static HubEmulatorOptions ofKind(String kind, HubEmulatorOptions options) {
        return switch (kind) {
            case "egain" -> options;
            case "brevo" -> options.withBrevo(brevo(options));
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    /** Who says something about Brevo means Brevo. */
    private static BrevoSetting brevo(HubEmulatorOptions options) {
        return options.brevo().orElse(BrevoSetting.defaults());
    }
}
