package dev.custombot.runtime.hub.egain;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.ws.rs.core.Response;

import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.HubSender;
import dev.custombot.runtime.hub.HubSetting;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.egain.EgainConfig.EgainBot;
import dev.custombot.runtime.request.HubCredentials;
import dev.custombot.runtime.request.HubPlan;
import dev.custombot.runtime.request.HubTransport;
import dev.custombot.runtime.request.LastMoment;
import dev.custombot.runtime.request.RetryAfter;
import io.smallrye.mutiny.Uni;

/** Sends replies by {@code POST /conversations/messages} of eGain's Conversation Manager API v3. */
final class EgainSender implements HubSender {

    private final EgainApi hub;
    private final Duration timeout;
    private final RequestWriter writer;
    private final AnswerReader answers;
    private final HubCredentials tokens;
    private final Clock clock;
    private final LastMoment lastMoment = new LastMoment();

    EgainSender(EgainBot bot, HubSetting setting, HubCredentials tokens, HubTransport transport) {
        this.timeout = bot.hub().requestTimeout();
        this.writer = new RequestWriter(setting.participant());
        this.answers = new AnswerReader(new EgainOutcomes(bot.reply().outcomes()));
        this.tokens = tokens;
        this.clock = setting.clock();
        this.hub = transport.client(timeout).baseUri(bot.hub().url().orElseThrow()).httpClientRequestCustomizer(lastMoment)
                .build(EgainApi.class);
    }

    @Override
    public HubCredentials credentials() {
        return tokens;
    }

    @Override
    public Uni<SendOutcome> send(List<AddressedReply> replies, String accessToken) {
        return hub.sendMessages("Bearer " + accessToken, writer.write(replies))
                .ifNoItem().after(timeout).fail()
                .map(response -> outcome(replies, response))
                .onFailure().recoverWithItem(SendOutcome::withoutAnswer);
    }

    @Override
    public void within(HubPlan plan) {
        lastMoment.writesOnlyWhile(plan::maySend);
    }

    private SendOutcome outcome(List<AddressedReply> replies, Response response) {
        return answers.read(replies, response.getStatus(), response.readEntity(String.class),
                RetryAfter.read(response.getHeaderString("Retry-After"),
                        RetryAfter.now(response.getHeaderString("Date"), clock.instant())));
    }
}
