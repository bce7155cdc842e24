package dev.custombot.hub.egain;

import io.smallrye.mutiny.Uni;

/**
 * Where files are put for messages, and got from: the hub signs addresses that are good for a while. {@link dev.custombot.Assets} moves the
 * bytes as well, and is what a bot needs.
 */
public interface AssetSlots {

    /**
     * Makes a place for a file.
     *
     * @param channelType of the conversation that it is for, 1..255 characters
     * @param name with its extension, 1..255 characters
     * @param size in bytes, 1..10485760
     */
    Uni<AssetSlot> create(String channelType, String name, long size);

    /** Where the file can be got from. */
    Uni<AssetSlot> get(String id);

    /** The hub refuses to delete what was used in a message. */
    Uni<Void> delete(String id);
}
