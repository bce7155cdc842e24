package dev.custombot.runtime.bot;

import java.util.Optional;

import dev.custombot.Conversations;
import dev.custombot.runtime.asset.BotAssets;
import dev.custombot.runtime.callback.RecipientBot;
import dev.custombot.runtime.control.ControlDesk;
import dev.custombot.runtime.deadletter.DeadLetterPart;
import dev.custombot.runtime.hub.Hub;
import dev.custombot.state.ConversationStore;

/**
 * One bot at work.
 *
 * @param settings its configuration
 * @param hub its hub
 * @param recipient what the callback stage knows of it
 * @param dispatch from the callbacks topic to the handlers
 * @param reply from the replies topic to the hub
 * @param conversations speaks for it
 * @param deadLetters what it has given up
 * @param store keeps its conversations' state
 * @param assets its files
 * @param control what operators want of it; empty where they cannot
 * @param callers who may deliver callbacks to it
 */
public record BotRuntime(BotSettings settings, Hub hub, RecipientBot recipient, DispatchPart dispatch, ReplyPart reply,
        Conversations conversations, DeadLetterPart deadLetters, ConversationStore store, BotAssets assets,
        Optional<ControlDesk> control, Callers callers) {}
