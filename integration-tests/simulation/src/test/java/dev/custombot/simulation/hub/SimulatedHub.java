package dev.custombot.simulation.hub;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.function.IntSupplier;

import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.HubSender;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.Shown;
import dev.custombot.runtime.hub.brevo.shown.ShownReplies;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.request.HubCredentials;
import dev.custombot.simulation.time.Chance;
import dev.custombot.simulation.time.Process;
import dev.custombot.simulation.time.VirtualTime;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/** A hub that takes a request whole or not at all, and on the way to which, and back, all may go wrong. */
public final class SimulatedHub {

    /** Hears what reaches the hub. */
    public interface Customer {

        void requested();

        /** A process has not waited for what it was told to wait for. */
        void isImpatient(String how);

        /** The customer sees it. */
        void reads(String conversationId, OutgoingReply reply);
    }

    /**
     * How it behaves.
     *
     * @param recognises whether a repetition under the same id is shown once
     * @param endedFirst whether it looks at the conversation's end before it looks for a repetition
     * @param culprits how many of the culprits it names: 0 none, 1 the first, 2 all
     */
    public record Manners(boolean recognises, boolean endedFirst, int culprits) {}

    /** How many characters it takes. */
    static final int LENGTH = 10_000;

    private static final double TIME_OUT = 10_000;
    private static final ShownReplies SHOWN = new ShownReplies(Optional.empty(), Optional.empty(), LENGTH);

    private final VirtualTime time;
    private final Chance chance;
    private final HubTroubles troubles;
    private final Customer customer;
    private final Pauses pauses;
    private final KeptConversations kept;
    private final LostAnswers lost = new LostAnswers();
    private final Map<Process, Long> lastSent = new HashMap<>();
    private final Map<Process, Long> lastFailed = new HashMap<>();
    private int token;

    /** @param senders another number whenever replies may have come to another process, and back */
    public SimulatedHub(VirtualTime time, Chance chance, Manners manners, HubTroubles troubles, Customer customer,
            IntSupplier senders) {
        this.time = time;
        this.chance = chance;
        this.troubles = troubles;
        this.customer = customer;
        this.kept = new KeptConversations(manners, customer);
        this.pauses = new Pauses(time, senders);
    }

    /** The token that was good until now is good no longer. */
    public void rotateToken() {
        token++;
        time.trace("token " + token);
    }

    /** Whether the bot may believe that the hub has the reply: an answer was lost, and now the conversation is over. */
    public boolean mayHave(String conversation, String messageId) {
        return kept.end(conversation).filter(end -> lost.mayHaveCome(messageId, end)).isPresent();
    }

    /** Whether the bot takes nothing of it any more. */
    public boolean isOver(String conversation) {
        return kept.end(conversation).isPresent();
    }

    /** Whether it has taken something of the process after the last failure, and so long after that the process must have tried. */
    public boolean isWellFor(Process process, Duration patience) {
        return lastSent.getOrDefault(process, 0L) > lastFailed.getOrDefault(process, 0L) + patience.toNanos();
    }

    private void answered(Process process, SendOutcome outcome) {
        (outcome instanceof SendOutcome.Sent ? lastSent : lastFailed).put(process, time.now());
    }

    /** The hub as a process reaches it. */
    public HubSender sender(Process process) {
        return new HubSender() {

            private final HubCredentials credentials = credentialsOf(process);

            /** Choices it shows as a numbered text, and everything else as it is. */
            @Override
            public Shown adapt(Reply reply) {
                return reply.type().equals(MessageType.QUICK_REPLY) ? SHOWN.of(reply) : Shown.of(reply);
            }

            @Override
            public HubCredentials credentials() {
                return credentials;
            }

            @Override
            public Uni<SendOutcome> send(List<AddressedReply> replies, String credential) {
                return Uni.createFrom().emitter(emitter -> request(process, replies, credential, emitter));
            }
        };
    }

    private HubCredentials credentialsOf(Process process) {
        return new HubCredentials() {

            private String cached = "token-" + token;

            @Override
            public Uni<String> current() {
                return Uni.createFrom().item(() -> cached);
            }

            @Override
            public Uni<String> other(String refused) {
                return Uni.createFrom().emitter(emitter -> time.after(process, chance.between(5, 50), () -> {
                    cached = "token-" + token;
                    emitter.complete(cached);
                }));
            }
        };
    }

    private void request(Process process, List<AddressedReply> replies, String credential,
            UniEmitter<? super SendOutcome> answer) {
        pauses.brokenBy(process, replies).ifPresent(customer::isImpatient);
        int senders = pauses.senders();
        boolean survives = chance.of(0.5);
        ScheduledFuture<?> timeOut = time.after(process, TIME_OUT, () -> {
            lastFailed.put(process, time.now());
            // Also if it was answered, and the process stood still.
            lost.add(replies);
            answer.complete(new SendOutcome.Unknown("timeout"));
        });
        time.after(time.world(), chance.between(2, 60), () -> {
            if (process.isDead() && !survives) {
                return;
            }
            customer.requested();
            Optional<SendOutcome> outcome = take(replies, credential, troubles.next());
            if (outcome.isEmpty() || isUncertain(outcome.get())) {
                lost.add(replies);
            }
            time.trace(process + " request "
                    + replies.stream().map(reply -> reply.reply().messageId().substring(0, 8) + " " + reply.reply().type())
                            .toList()
                    + " " + outcome.map(SendOutcome::label).orElse("hangs"));
            outcome.ifPresent(what -> time.after(process, chance.between(1, 60), () -> {
                if (timeOut.cancel(false)) {
                    answered(process, what);
                    pauses.told(process, replies, what, senders);
                    answer.complete(what);
                }
            }));
        });
    }

    /** Whether the bot cannot know that it was not taken; a hub that fails may have ended the conversation before it did. */
    private static boolean isUncertain(SendOutcome outcome) {
        return outcome instanceof SendOutcome.Unknown || outcome instanceof SendOutcome.PartlySent
                || outcome instanceof SendOutcome.NotTaken failed && !failed.concernsAll();
    }

    private Optional<SendOutcome> take(List<AddressedReply> replies, String credential, HubTroubles.Trouble trouble) {
        return switch (trouble) {
            case TOO_MANY ->
                Optional.of(new SendOutcome.NotTaken("429", Optional.of(Duration.ofSeconds(chance.between(1, 20)))));
            case ILL -> Optional.of(new SendOutcome.NotTaken("503", Optional.empty()));
            case ILL_TAKEN -> {
                SendOutcome outcome = take(replies, credential);
                yield Optional
                        .of(outcome instanceof SendOutcome.Sent ? new SendOutcome.NotTaken("503", Optional.empty()) : outcome);
            }
            case GATEWAY -> Optional.of(new SendOutcome.Unknown("nonsense"));
            case FIREWALL -> Optional.of(new SendOutcome.Blocked("403"));
            case DENIED -> Optional.of(new SendOutcome.Denied("denied"));
            case HANGS_UNTAKEN -> Optional.empty();
            case HANGS_TAKEN -> {
                take(replies, credential);
                yield Optional.empty();
            }
            case ANSWER_LOST -> {
                take(replies, credential);
                yield Optional.of(new SendOutcome.Unknown("lost"));
            }
            case FEWER_CONFIRMED -> {
                SendOutcome outcome = take(replies, credential);
                if (outcome instanceof SendOutcome.Sent sent && replies.size() > 1) {
                    yield Optional.of(new SendOutcome.PartlySent(
                            sent.confirmations().subList(0, chance.upTo(sent.confirmations().size()))));
                }
                yield Optional.of(outcome);
            }
            case FEWER_TAKEN -> {
                List<AddressedReply> first = replies.subList(0, 1 + chance.upTo(replies.size()));
                SendOutcome outcome = take(first, credential);
                yield Optional.of(outcome instanceof SendOutcome.Sent sent && first.size() < replies.size()
                        ? new SendOutcome.PartlySent(sent.confirmations())
                        : outcome);
            }
            case NONE -> Optional.of(take(replies, credential));
        };
    }

    private SendOutcome take(List<AddressedReply> replies, String credential) {
        return credential.equals("token-" + token) ? kept.take(replies) : new SendOutcome.CredentialRejected();
    }
}
