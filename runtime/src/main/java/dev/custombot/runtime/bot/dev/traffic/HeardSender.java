package dev.custombot.runtime.bot.dev.traffic;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.custombot.Reply;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.HubSender;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.Shown;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.request.HubCredentials;
import dev.custombot.runtime.request.HubPlan;
import dev.custombot.runtime.request.HubPlan.SignOfLife;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;

/**
 * A hub's sender whose answers are told.
 *
 * @param sender sends
 * @param log takes the answers
 */
record HeardSender(HubSender sender, String bot, TrafficLog log, Clock clock) implements HubSender {

    @Override
    public Shown adapt(Reply reply) {
        return sender.adapt(reply);
    }

    @Override
    public HubCredentials credentials() {
        return sender.credentials();
    }

    @Override
    public Uni<SendOutcome> send(List<AddressedReply> replies, String credential) {
        return Uni.createFrom().deferred(() -> {
            Instant asked = clock.instant();
            return sender.send(replies, credential).invoke(outcome -> tell(replies, asked, outcome))
                    .onFailure().invoke(failure -> tell(replies, asked, SendOutcome.withoutAnswer(failure)));
        });
    }

    @Override
    public void within(HubPlan plan) {
        sender.within(plan);
    }

    @Override
    public boolean mayBeRepeated(OutgoingReply reply) {
        return sender.mayBeRepeated(reply);
    }

    @Override
    public String place() {
        return sender.place();
    }

    @Override
    public Optional<SignOfLife> signOfLife() {
        return sender.signOfLife();
    }

    private void tell(List<AddressedReply> replies, Instant asked, SendOutcome outcome) {
        Instant now = clock.instant();
        Set<String> culprits = outcome.plain() instanceof SendOutcome.Refusal refusal ? refusal.culprits() : Set.of();
        for (AddressedReply one : replies) {
            String id = one.reply().messageId();
            String what = outcome.label().replace('_', ' ') + (outcome.reason().isEmpty() ? "" : ": " + outcome.reason());
            JsonObject step = Step.HUB.at(now, what).put("asked", asked.toEpochMilli()).put("reply", id)
                    .put("together", replies.size()).put("named", culprits.contains(id))
                    .put("ok", outcome.plain() instanceof SendOutcome.Sent || outcome.plain() instanceof SendOutcome.Duplicate);
            log.add(bot, id, () -> new TrafficHead(bot, one.conversationId(), id, one.reply().type(), "custom_bot",
                    Said.of(one.reply().content())), step);
        }
    }
}
