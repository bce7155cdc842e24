package dev.custombot.runtime.hub.brevo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.custombot.IncomingMessage;
import dev.custombot.conversation.Sender;
import dev.custombot.runtime.hub.BodyLimits;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.hub.CallbackRequest;
import dev.custombot.runtime.hub.DeliveredMessage;
import dev.custombot.runtime.hub.HubReceiver;
import dev.custombot.runtime.hub.Understood;
import dev.custombot.runtime.hub.brevo.callback.BotIdentity;
import dev.custombot.runtime.hub.brevo.callback.BrevoWebhookSplitter;
import dev.custombot.runtime.hub.brevo.shown.Understanding;
import dev.custombot.runtime.record.CallbackRecord;
import io.smallrye.mutiny.Uni;

/** Webhooks of Brevo Conversations. */
final class BrevoReceiver implements HubReceiver {

    /** The answer to a webhook whose messages are stored. */
    static final int STORED = 200;

    private static final int REQUEST_TIMEOUT = 408;

    private final WebhookCallers callers;
    private final String participant;
    private final BrevoWebhookSplitter splitter;
    private final BrevoMessageReader reader;
    private final Understanding understanding;
    private final Duration silence;

    /**
     * @param participant what the bot is called
     * @param silence of the bot while an agent has the conversation; zero for none
     */
    BrevoReceiver(String participant, BodyLimits limits, WebhookCallers callers, BotIdentity bot, Understanding understanding,
            Duration silence) {
        this.silence = silence;
        this.callers = callers;
        this.understanding = understanding;
        this.participant = participant;
        this.splitter = new BrevoWebhookSplitter(limits, bot);
        this.reader = new BrevoMessageReader(participant, bot);
    }

    @Override
    public Uni<Optional<CallbackProblem>> admit(CallbackRequest request) {
        return callers.admit(request);
    }

    @Override
    public List<CallbackProblem> callerRefusals() {
        return callers.refusals();
    }

    @Override
    public List<DeliveredMessage> split(byte[] body) {
        return splitter.split(body);
    }

    @Override
    public int storedStatus() {
        return STORED;
    }

    /** Of all statuses this one alone is certain to bring a webhook again; whether 5xx do is said in two ways. */
    @Override
    public CallbackProblem refusal(CallbackProblem problem) {
        return problem.status() >= 500 || problem.status() == REQUEST_TIMEOUT ? problem.asTooManyRequests() : problem;
    }

    @Override
    public IncomingMessage read(CallbackRecord record) {
        return reader.read(record);
    }

    @Override
    public Understood understand(IncomingMessage message, String offer, boolean givesUp) {
        return understanding.of(message, offer, givesUp);
    }

    /** Brevo delivers whatever is said, whoever has the conversation. */
    @Override
    public Optional<Duration> silence() {
        return Optional.of(silence).filter(lasting -> !lasting.isZero());
    }

    @Override
    public boolean isOwn(IncomingMessage message) {
        return Sender.CUSTOM_BOT.equals(message.sender().type())
                && message.sender().name().filter(participant::equals).isPresent();
    }

    /** Brevo asks for nothing to be redacted. */
    @Override
    public byte[] redact(byte[] value) {
        return value;
    }
}
