package dev.custombot.runtime.hub.brevo.client;

import java.net.URI;
import java.time.Duration;

import dev.custombot.hub.brevo.BrevoAgent;
import dev.custombot.hub.brevo.BrevoConversations;
import dev.custombot.runtime.hub.HubSetting;
import dev.custombot.runtime.request.CallSpans;
import dev.custombot.runtime.request.HubCalls;
import dev.custombot.runtime.request.HubCalls.Credential;
import dev.custombot.runtime.request.HubCredentials;
import dev.custombot.runtime.request.HubPlan;
import dev.custombot.runtime.request.HubTransport;
import dev.custombot.runtime.request.LastMoment;
import dev.custombot.runtime.request.LoggedAddress;

/** A bot's connection to Brevo: one for its replies, which only the replica makes that sends, and one for whatever else is asked. */
public final class BrevoConnection {

    /**
     * How Brevo is reached.
     *
     * @param url the base address of its API
     * @param bot as whom the bot writes
     * @param timeout how long it may take to answer
     */
    public record Way(URI url, BrevoAgent bot, Duration timeout, HubTransport transport) {}

    private final LastMoment lastMoment = new LastMoment();
    private final String place;
    private final HubCalls calls;
    private final BrevoReplies replies;
    private final BrevoConversations client;

    public BrevoConnection(Way way, HubCredentials key, HubSetting setting) {
        this.place = LoggedAddress.of(way.url());
        BrevoAnswers answers = new BrevoAnswers(setting.clock());
        this.calls = new HubCalls(new Credential(key::current, key::other), answers, way.timeout(),
                setting.metrics(), CallSpans.ofApplication());
        this.replies = new BrevoReplies(
                way.transport().client(way.timeout()).baseUri(way.url()).httpClientRequestCustomizer(lastMoment)
                        .build(BrevoApi.class),
                way.bot(), way.timeout(), answers, setting.sent());
        this.client = new BrevoClient(way.transport().client(way.timeout()).baseUri(way.url()).build(BrevoApi.class), calls,
                way.bot(), setting.sent());
    }

    public void within(HubPlan plan) {
        lastMoment.writesOnlyWhile(plan::maySend);
        replies.within(plan);
        calls.within(plan);
    }

    /** As log lines name it. */
    public String place() {
        return place;
    }

    public BrevoReplies replies() {
        return replies;
    }

    public BrevoConversations client() {
        return client;
    }
}
