package dev.custombot.runtime.hub;

import java.util.Optional;

import dev.custombot.conversation.Transcript;
import dev.custombot.runtime.asset.AssetPlaces;
import io.smallrye.mutiny.Uni;

/** A conversation hub as one bot meets it: how it calls, and how it is called. */
public interface Hub {

    /** Of its two halves. */
    static Hub of(HubFeatures features, HubReceiver receiver, HubSender sender) {
        record Halves(HubFeatures features, HubReceiver receiver, HubSender sender) implements Hub {}
        return new Halves(features, receiver, sender);
    }

    /** With the typed client of its API, see {@link HubKind#api}, with files, and with what was said in conversations that are over. */
    static Hub of(HubFeatures features, HubReceiver receiver, HubSender sender, Object client, AssetPlaces files,
            Transcripts past) {
        record Whole(HubFeatures features, HubReceiver receiver, HubSender sender, Optional<Object> api,
                Optional<AssetPlaces> places, Optional<Transcripts> transcripts) implements Hub {}
        return new Whole(features, receiver, sender, Optional.of(client), Optional.of(files), Optional.of(past));
    }

    /** With the typed client of its API only. */
    static Hub of(HubFeatures features, HubReceiver receiver, HubSender sender, Object client) {
        record WithApi(HubFeatures features, HubReceiver receiver, HubSender sender, Optional<Object> api) implements Hub {}
        return new WithApi(features, receiver, sender, Optional.of(client));
    }

    HubFeatures features();

    HubReceiver receiver();

    HubSender sender();

    /** Whether the bot keeps something of each conversation for the hub's sake: what was offered there, or that an agent has it. */
    default boolean isRemembered() {
        return features().adaptations().understood() || receiver().silence().isPresent();
    }

    /** What the application can ask of the hub besides, an object of the type {@link HubKind#api}. */
    default Optional<Object> api() {
        return Optional.empty();
    }

    /** How it takes files of the bot and gives them out, if it does. */
    default Optional<AssetPlaces> places() {
        return Optional.empty();
    }

    /** How it tells what was said in a conversation that is over, if it does. */
    default Optional<Transcripts> transcripts() {
        return Optional.empty();
    }

    /** Conversations that are over. */
    @FunctionalInterface
    interface Transcripts {

        Uni<Transcript> of(String conversationId);
    }
}
