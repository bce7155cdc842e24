package dev.custombot.runtime.hub;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.custombot.runtime.request.RatePlan;

/**
 * What a kind of hub can do; known to the build.
 *
 * @param batchSize how many replies a request takes, at least 1; they may belong to different conversations
 * @param recognisesRepetitions whether a reply that is sent again under its id is shown once
 * @param opensConversations whether a bot may open a conversation
 * @param takesFiles whether a bot may upload files, see {@link Hub#places}
 * @param tellsTranscripts whether it tells what was said in a completed conversation, see {@link Hub#transcripts}
 * @param types the message types that a bot may send
 * @param adaptations what becomes of those that the hub cannot show
 * @param contentLength how many characters a content has at most
 * @param plans the published rate plans by name, in lower case
 * @param defaultPlan the name of the one that is assumed; empty when nothing is limited
 */
public record HubFeatures(int batchSize, boolean recognisesRepetitions, boolean opensConversations, boolean takesFiles,
        boolean tellsTranscripts, SendableTypes types, Adaptations adaptations, int contentLength, Map<String, RatePlan> plans,
        Optional<String> defaultPlan) {

    public HubFeatures {
        Objects.requireNonNull(types, "types");
        Objects.requireNonNull(adaptations, "adaptations");
        plans = Map.copyOf(plans);
        Objects.requireNonNull(defaultPlan, "defaultPlan");
        if (batchSize < 1) {
            throw new IllegalArgumentException("A request takes at least one reply");
        }
    }
}
