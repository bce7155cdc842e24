package dev.custombot.runtime.hub.brevo;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import dev.custombot.runtime.config.ConfigProblems;
import dev.custombot.runtime.hub.brevo.BrevoConfig.Agent;
import dev.custombot.runtime.hub.brevo.BrevoConfig.HubConnection;
import dev.custombot.runtime.secret.Addresses;
import dev.custombot.runtime.secret.LiteralSettings;
import dev.custombot.runtime.secret.UnusableSecretException;

/** Finds what is missing or cannot be meant, so that Brevo could call and be called. */
final class BrevoCheck {

    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+^_`|~-]+");
    /** Those that say something else. */
    private static final List<String> TAKEN = List.of("authorization", "content-type", "content-length", "content-encoding",
            "host",
            "connection", "transfer-encoding", "expect");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    /** Brevo believes for 2 to 3 minutes that an agent is online. */
    private static final Duration LONGEST_PING = Duration.ofMinutes(2);
    private static final Duration SHORTEST_PING = Duration.ofSeconds(10);

    private final HubConnection hub;
    private final ConfigProblems problems;

    private BrevoCheck(HubConnection hub, ConfigProblems problems) {
        this.hub = hub;
        this.problems = problems;
    }

    static void check(HubConnection hub, LiteralSettings settings, ConfigProblems problems) {
        BrevoCheck check = new BrevoCheck(hub, problems);
        hub.url().map(URI::toString).flatMap(Addresses::flaw).ifPresent(flaw -> problems.add("hub.url", flaw));
        problems.requireAtLeastOneMillisecond("hub.request-timeout", hub.requestTimeout());
        BrevoSecrets secrets = BrevoSecrets.of(settings);
        if (!secrets.apiKey().isSet()) {
            problems.add("hub.api-key", "or hub.api-key-file is needed to send replies");
        }
        check.secret(secrets.apiKey()::read);
        check.agent(hub.agent());
        check.webhook(secrets, settings);
        problems.requireCountable("hub.escalation.silence", hub.escalation().silence());
        if (hub.escalation().silence().isNegative()) {
            problems.add("hub.escalation.silence", "must not be negative");
        }
    }

    private void agent(Agent agent) {
        if (agent.id().isEmpty() && (agent.email().isEmpty() || agent.name().isEmpty())) {
            problems.add("hub.agent.id", "is needed, or hub.agent.email and hub.agent.name: as whom the bot writes");
        }
        if (agent.id().isPresent()) {
            agent.email().ifPresent(email -> problems.add("hub.agent.email", "cannot stand beside hub.agent.id"));
            agent.name().ifPresent(name -> problems.add("hub.agent.name", "cannot stand beside hub.agent.id"));
        }
        agent.email().filter(email -> !EMAIL.matcher(email).matches())
                .ifPresent(email -> problems.add("hub.agent.email", "must be an e-mail address"));
        Duration ping = agent.pingInterval();
        if (!ping.isZero() && (ping.compareTo(SHORTEST_PING) < 0 || ping.compareTo(LONGEST_PING) > 0)) {
            problems.add("hub.agent.ping-interval", "must be 0 or between 10 s and 2 minutes");
        }
    }

    private void webhook(BrevoSecrets secrets, LiteralSettings settings) {
        if (!secrets.webhook().isSet()) {
            if (secrets.previousWebhook().isSet() || hub.webhook().secretHeader().isPresent()) {
                problems.add("hub.webhook.secret", "or hub.webhook.secret-file is needed beside other settings of the webhook");
            } else if (!WebhookSecret.isAccountSet(settings)) {
                problems.add("hub.webhook.secret",
                        "or hub.webhook.secret-file is needed, or callback.authentication.basic.username, so that others cannot call");
            }
        }
        hub.webhook().secretHeader()
                .filter(name -> !HEADER.matcher(name).matches() || TAKEN.contains(name.toLowerCase(java.util.Locale.ROOT)))
                .ifPresent(name -> problems.add("hub.webhook.secret-header",
                        "must be the name of a header that says nothing else"));
        secret(secrets.webhook()::read);
        secret(secrets.previousWebhook()::readIfThere);
    }

    private void secret(Supplier<Optional<String>> source) {
        try {
            source.get();
        } catch (UnusableSecretException e) {
            problems.add(e.key(), e.mend());
        }
    }
}
