package dev.custombot.simulation.hub;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

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
    private final Manners manners;
    private final HubTroubles troubles;
    private final Customer customer;
    private final Pauses pauses;
    private final Map<String, Set<String>> known = new HashMap<>();
    private final Map<String, String> over = new HashMap<>();
    private final Map<String, String> uncertain = new HashMap<>();
    private final Map<Process, Long> lastSent = new HashMap<>();
    private final Map<Process, Long> lastFailed = new HashMap<>();
    private int token;

    /** @param senders another number whenever replies may have come to another process, and back */
    public SimulatedHub(VirtualTime time, Chance chance, Manners manners, HubTroubles troubles, Customer customer,
            IntSupplier senders) {
        this.time = time;
        this.chance = chance;
        this.manners = manners;
        this.troubles = troubles;
        this.customer = customer;
        this.pauses = new Pauses(time, senders);
    }

    /** The token that was good until now is good no longer. */
    public void rotateToken() {
        token++;
        time.trace("token " + token);
    }

    /** Whether the bot may believe that the hub has the reply: an answer was lost, and now the conversation is over. */
    public boolean mayHave(String conversation, String messageId) {
        String perhaps = uncertain.get(messageId);
        return perhaps != null && over.containsKey(conversation)
                && (perhaps.equals("left") || over.get(conversation).equals("ended"));
    }

    /** Whether the bot takes nothing of it any more. */
    public boolean isOver(String conversation) {
        return over.containsKey(conversation);
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
            uncertain(replies);
            answer.complete(new SendOutcome.Unknown("timeout"));
        });
        time.after(time.world(), chance.between(2, 60), () -> {
            if (process.isDead() && !survives) {
                return;
            }
            customer.requested();
            Optional<SendOutcome> outcome = take(replies, credential, troubles.next());
            if (outcome.isEmpty() || isUncertain(outcome.get())) {
                uncertain(replies);
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

    /** The first that ends its conversation or hands it over, and what comes before it, with what became of it then. */
    private void uncertain(List<AddressedReply> replies) {
        Map<String, List<AddressedReply>> conversations = replies.stream()
                .collect(Collectors.groupingBy(AddressedReply::conversationId));
        conversations.values().forEach(list -> list.stream().filter(reply -> ending(reply.reply()).isPresent()).findFirst()
                .ifPresent(last -> list.subList(0, list.indexOf(last) + 1).forEach(
                        reply -> uncertain.put(reply.reply().messageId(), ending(last.reply()).orElseThrow()))));
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
        if (!credential.equals("token-" + token)) {
            return new SendOutcome.CredentialRejected();
        }
        Map<String, String> endings = new HashMap<>(over);
        Map<String, Set<String>> errors = new java.util.LinkedHashMap<>();
        Set<String> inRequest = new LinkedHashSet<>();
        for (AddressedReply reply : replies) {
            error(reply, endings, inRequest).ifPresent(
                    error -> errors.computeIfAbsent(error, any -> new LinkedHashSet<>()).add(reply.reply().messageId()));
            ending(reply.reply()).ifPresent(ending -> endings.put(reply.conversationId(), ending));
        }
        if (!errors.isEmpty()) {
            String error = errors.keySet().iterator().next();
            List<String> all = new ArrayList<>(errors.get(error));
            Set<String> culprits = new LinkedHashSet<>(
                    all.subList(0, Math.min(all.size(), manners.culprits() == 2 ? all.size() : manners.culprits())));
            return switch (error) {
                case "duplicate" -> new SendOutcome.Duplicate(culprits);
                case "ended" -> new SendOutcome.ConversationOver("ended", culprits);
                case "left" -> new SendOutcome.NotPartOfConversation("left", culprits);
                default -> new SendOutcome.Refused(error, culprits);
            };
        }
        replies.forEach(this::taken);
        return new SendOutcome.Sent(replies.stream()
                .map(reply -> new SendOutcome.Confirmation(reply.reply().messageId(), Optional.empty())).toList());
    }

    private Optional<String> error(AddressedReply reply, Map<String, String> endings, Set<String> inRequest) {
        String id = reply.reply().messageId();
        boolean isKnown = manners.recognises()
                && (known.getOrDefault(reply.conversationId(), Set.of()).contains(id) || !inRequest.add(id));
        Optional<String> ending = Optional.ofNullable(endings.get(reply.conversationId()));
        if (manners.endedFirst() && ending.isPresent()) {
            return ending;
        }
        if (isKnown) {
            return Optional.of("duplicate");
        }
        if (ending.isPresent()) {
            return ending;
        }
        return reply.reply().content().text().filter(text -> text.contains("REFUSE")).map(text -> "refused");
    }

    private static Optional<String> ending(OutgoingReply reply) {
        return switch (reply.type()) {
            case MessageType.CONVERSATION_END -> Optional.of("ended");
            case MessageType.ESCALATION_TRANSFER -> Optional.of("left");
            default -> Optional.empty();
        };
    }

    private void taken(AddressedReply reply) {
        known.computeIfAbsent(reply.conversationId(), any -> new LinkedHashSet<>()).add(reply.reply().messageId());
        ending(reply.reply()).ifPresent(ending -> over.put(reply.conversationId(), ending));
        customer.reads(reply.conversationId(), reply.reply());
    }
}
