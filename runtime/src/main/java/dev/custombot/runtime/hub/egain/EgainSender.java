package dev.custombot.runtime.hub.egain;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.ws.rs.core.Response;

import dev.custombot.runtime.OwnThreads;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.HubSender;
import dev.custombot.runtime.hub.HubSetting;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.egain.EgainConfig.EgainBot;
import dev.custombot.runtime.hub.egain.wire.RequestWriter;
import dev.custombot.runtime.request.HubAnswer;
import dev.custombot.runtime.request.HubCredentials;
import dev.custombot.runtime.request.HubPlan;
import dev.custombot.runtime.request.LastMoment;
import dev.custombot.runtime.request.LoggedAddress;
import dev.custombot.runtime.request.RetryAfter;
import io.smallrye.mutiny.Uni;

/** Sends replies by {@code POST /conversations/messages} of eGain's Conversation Manager API v3. */
final class EgainSender implements HubSender {

    private final EgainApi hub;
    private final Duration timeout;
    private final RequestWriter writer;
    private final AnswerReader answers;
    private final EgainConnection connection;
    private final Clock clock;
    private final LastMoment lastMoment = new LastMoment();

    EgainSender(EgainBot bot, HubSetting setting, EgainConnection connection) {
        this.connection = connection;
        this.timeout = connection.timeout();
        this.writer = new RequestWriter(setting.participant());
        this.answers = new AnswerReader(new EgainOutcomes(bot.reply().outcomes()));
        this.clock = setting.clock();
        this.hub = connection.transport().client(timeout).baseUri(connection.url()).httpClientRequestCustomizer(lastMoment)
                .build(EgainApi.class);
    }

    @Override
    public HubCredentials credentials() {
        return connection.tokens();
    }

    @Override
    public Uni<SendOutcome> send(List<AddressedReply> replies, String accessToken) {
        return hub.sendMessages("Bearer " + accessToken, writer.write(replies))
                .ifNoItem().after(timeout).on(OwnThreads.limits()).fail()
                .map(response -> outcome(replies, response))
                .onFailure().recoverWithItem(SendOutcome::withoutAnswer);
    }

    @Override
    public String place() {
        return LoggedAddress.of(connection.url());
    }

    @Override
    public void within(HubPlan plan) {
        lastMoment.writesOnlyWhile(plan::maySend);
        connection.within(plan);
    }

    private SendOutcome outcome(List<AddressedReply> replies, Response response) {
        HubAnswer answer = HubAnswer.of(response);
        return answers.read(replies, answer.status(), answer.body(), RetryAfter.read(answer.header("Retry-After").orElse(null),
                RetryAfter.now(answer.header("Date").orElse(null), clock.instant())));
    }
}
