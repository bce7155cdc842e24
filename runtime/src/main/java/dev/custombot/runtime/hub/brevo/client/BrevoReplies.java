package dev.custombot.runtime.hub.brevo.client;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.ws.rs.core.Response;

import dev.custombot.MessageType;
import dev.custombot.hub.brevo.BrevoAgent;
import dev.custombot.hub.brevo.BrevoPush;
import dev.custombot.runtime.OwnThreads;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.SentIds;
import dev.custombot.runtime.record.JsonFields;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.request.HubAnswer;
import dev.custombot.runtime.request.HubPlan;
import io.smallrye.mutiny.Uni;

/** One reply as one request, and what became of it. Thread-safe. */
public final class BrevoReplies {

    /** The store may be away, and no reply waits for that. */
    private static final Duration LONGEST_KEEPING = Duration.ofSeconds(1);

    private final BrevoApi api;
    private final BrevoAgent bot;
    private final Duration timeout;
    private final BrevoAnswers answers;
    private final BrevoOutcomes outcomes;
    private final SentIds sent;
    private volatile HubPlan plan = HubPlan.NONE;
    /** Of a bot that is known to Brevo by e-mail and name, once Brevo has told. */
    private volatile Optional<String> agentId;

    /**
     * @param bot as whom the bot writes
     * @param timeout how long Brevo may take to answer
     * @param sent what can be changed afterwards
     */
    public BrevoReplies(BrevoApi api, BrevoAgent bot, Duration timeout, BrevoAnswers answers, SentIds sent) {
        this.api = api;
        this.bot = bot;
        this.timeout = timeout;
        this.answers = answers;
        this.outcomes = new BrevoOutcomes(answers);
        this.sent = sent;
        this.agentId = bot.id();
    }

    public void within(HubPlan shared) {
        plan = shared;
    }

    /** Never fails. */
    public Uni<SendOutcome> send(AddressedReply reply, String key) {
        String said = reply.reply().content().text().orElse("");
        if (said.isBlank()) {
            return notAsked(new SendOutcome.Refused("no_text", Set.of(reply.reply().messageId())));
        }
        if (reply.reply().type().equals(MessageType.ESCALATION_TRANSFER)) {
            return outcome(reply, api.assignGroup(key, BrevoBodies.group(reply.address(), said)), Optional.empty());
        }
        return isSent(reply).chain(known -> known
                ? notAsked(new SendOutcome.Duplicate(Set.of(reply.reply().messageId())))
                : say(reply, said, key));
    }

    private static Uni<SendOutcome> notAsked(SendOutcome instead) {
        return Uni.createFrom().item(new SendOutcome.NotAsked(instead));
    }

    /**
     * Brevo does not recognise what it has: what was answered, and not committed before the process ended or lost its partition, would be
     * shown twice. When the store is away nobody knows.
     */
    private Uni<Boolean> isSent(AddressedReply reply) {
        return Uni.createFrom().deferred(() -> sent.isTaken(reply.conversationId(), reply.reply().messageId())).ifNoItem()
                .after(LONGEST_KEEPING).on(OwnThreads.limits()).fail().onFailure().recoverWithItem(false);
    }

    private Uni<SendOutcome> say(AddressedReply reply, String said, String key) {
        // As nobody in particular Brevo would take any agent, and the customer would read the words as theirs.
        return reply.unasked() && agentId.isPresent()
                ? outcome(reply, api.push(key, BrevoBodies.push(BrevoPush.of(reply.address(), said).by(agentId.get()))),
                        Optional.of(true))
                : outcome(reply, api.send(key, BrevoBodies.message(reply.address(), said, bot)), Optional.of(false));
    }

    /** @param pushed in which way a message was sent; empty when the request is none of a message */
    private Uni<SendOutcome> outcome(AddressedReply reply, Uni<Response> request, Optional<Boolean> pushed) {
        String messageId = reply.reply().messageId();
        return request.ifNoItem().after(timeout).on(OwnThreads.limits()).fail().map(HubAnswer::of).chain(answer -> {
            answers.heard(answer, plan);
            SendOutcome outcome = outcomes.of(answer, messageId);
            return pushed.filter(way -> answer.isSuccess()).map(way -> kept(reply, answer, way, outcome))
                    .orElseGet(() -> Uni.createFrom().voidItem()).replaceWith(outcome);
        }).onFailure().recoverWithItem(SendOutcome::withoutAnswer);
    }

    /** What Brevo has can be changed; only what has reached the customer is not sent again. */
    private Uni<Void> kept(AddressedReply reply, HubAnswer answer, boolean pushed, SendOutcome outcome) {
        var body = BrevoAnswers.json(answer);
        if (!pushed) {
            JsonFields.text(body, "agentId").filter(id -> !id.isBlank()).ifPresent(id -> agentId = Optional.of(id));
        }
        OutgoingReply said = reply.reply();
        Uni<Void> changeable = JsonFields.text(body, "id").filter(id -> !id.isBlank())
                .map(id -> kept(() -> sent.keep(said.messageId(), new SaidAs(id, pushed, said.rest()).hubId())))
                .orElseGet(() -> Uni.createFrom().voidItem());
        Uni<Void> taken = outcome instanceof SendOutcome.Sent
                ? kept(() -> sent.taken(reply.conversationId(), said.messageId()))
                : Uni.createFrom().voidItem();
        return Uni.combine().all().unis(changeable, taken).discardItems();
    }

    private static Uni<Void> kept(Supplier<Uni<Void>> keeping) {
        return Uni.createFrom().deferred(keeping::get).ifNoItem().after(LONGEST_KEEPING).on(OwnThreads.limits()).fail()
                .onFailure().recoverWithNull();
    }
}
