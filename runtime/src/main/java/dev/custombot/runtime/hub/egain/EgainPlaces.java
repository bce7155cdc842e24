package dev.custombot.runtime.hub.egain;

import java.net.URI;

import dev.custombot.hub.egain.AssetSlot;
import dev.custombot.hub.egain.AssetSlots;
import dev.custombot.runtime.asset.AssetPlaces;
import dev.custombot.runtime.request.HubTransport;
import io.smallrye.mutiny.Uni;

/** Places for files at eGain's hub. */
record EgainPlaces(URI hub, HubTransport transport, AssetSlots slots) implements AssetPlaces {

    @Override
    public Uni<Place> create(String channelType, String name, long size) {
        return slots.create(channelType, name, size).map(EgainPlaces::place);
    }

    @Override
    public Uni<Place> find(String id) {
        return slots.get(id).map(EgainPlaces::place);
    }

    @Override
    public Uni<Void> delete(String id) {
        return slots.delete(id);
    }

    private static Place place(AssetSlot slot) {
        return new Place(slot.id(), slot.contentUrl(), slot.size());
    }
}
