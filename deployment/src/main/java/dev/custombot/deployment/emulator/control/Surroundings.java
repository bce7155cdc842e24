package dev.custombot.deployment.emulator.control;

import java.net.URI;

import dev.custombot.deployment.emulator.conversation.HubState;
import dev.custombot.deployment.emulator.conversation.Journal;
import io.vertx.core.Vertx;

/**
 * What a hub of any kind is made with.
 *
 * @param callback where it delivers at first
 */
public record Surroundings(Vertx vertx, URI callback, HubState state, Journal journal) {}
