package dev.custombot.runtime.hub;

import java.time.Clock;

import dev.custombot.runtime.metrics.BotMetrics;

/**
 * What a hub is told of the bot that it is made for.
 *
 * @param bot the bot's name
 * @param participant the bot's name as a participant at the hub
 * @param authenticator who may call, as the bot's configuration says; a hub that has its own way does not ask it
 * @param limits of the bodies of callbacks
 * @param secrets keeps those of the hub's configuration up to date
 * @param sent keeps under which ids the hub has what the bot has said
 * @param metrics counts what the hub is asked besides
 * @param clock the wall clock
 */
public record HubSetting(String bot, String participant, CallbackAuthenticator authenticator, BodyLimits limits,
        HubSecrets secrets, SentIds sent, BotMetrics metrics, Clock clock) {}
