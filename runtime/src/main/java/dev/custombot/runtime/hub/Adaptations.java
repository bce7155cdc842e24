package dev.custombot.runtime.hub;

import java.util.Map;

/**
 * What becomes of the message types that a hub cannot show as they are.
 *
 * @param words by type: what the customer sees instead, as the guide and the build tell it
 * @param understood whether what the customer says after it may mean a choice, see {@link HubReceiver#understand}; what was offered is
 *        then kept in the conversation's state
 */
public record Adaptations(Map<String, String> words, boolean understood) {

    /** Of a hub that shows everything that a bot may send. */
    public static final Adaptations NONE = new Adaptations(Map.of(), false);

    public Adaptations {
        words = Map.copyOf(words);
    }
}
