package dev.custombot.runtime.hub.brevo;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.runtime.hub.HubKind.Looks;
import dev.custombot.runtime.hub.Shown;
import dev.custombot.runtime.hub.Understood;
import dev.custombot.runtime.hub.brevo.shown.ShownReplies;
import dev.custombot.runtime.hub.brevo.shown.Understanding;

/**
 * What Brevo shows of replies, and what its customers mean, without an account.
 *
 * @param lasting for how long the bot says nothing while an agent has the conversation; zero for none
 */
record BrevoLooks(ShownReplies shown, Understanding understanding, Duration lasting) implements Looks {

    @Override
    public Shown adapt(Reply reply) {
        return shown.of(reply);
    }

    @Override
    public Understood understand(IncomingMessage message, String offer, boolean givesUp) {
        return understanding.of(message, offer, givesUp);
    }

    @Override
    public Set<String> sayable() {
        return Set.of(MessageType.TEXT, MessageType.CONVERSATION_END);
    }

    @Override
    public boolean joinsByWriting() {
        return true;
    }

    @Override
    public boolean endsWithTranscript() {
        return true;
    }

    @Override
    public int storedStatus() {
        return BrevoReceiver.STORED;
    }

    @Override
    public Optional<Duration> silence() {
        return Optional.of(lasting).filter(time -> !time.isZero());
    }
}
