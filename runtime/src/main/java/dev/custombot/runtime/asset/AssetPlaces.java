package dev.custombot.runtime.asset;

import java.net.URI;
import java.util.Objects;
import java.util.OptionalLong;

import dev.custombot.runtime.request.HubTransport;
import io.smallrye.mutiny.Uni;

/** How a hub takes files of a bot, and gives them out: by signed addresses that are good for a while. Thread-safe. */
public interface AssetPlaces {

    /** The hub's own address, whose host may always be asked. */
    URI hub();

    /** How it and its storage are reached. */
    HubTransport transport();

    /** A new place. */
    Uni<Place> create(String channelType, String name, long size);

    /** Where a file can be got from. */
    Uni<Place> find(String id);

    Uni<Void> delete(String id);

    /**
     * A place of a file.
     *
     * @param id the hub's
     * @param address signed: whoever has it may read or write the file
     * @param size in bytes, of a file that is there; empty when the hub does not tell
     */
    record Place(String id, URI address, OptionalLong size) {

        public Place {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(address, "address");
            Objects.requireNonNull(size, "size");
        }

        /** Without the address, which is signed. */
        @Override
        public String toString() {
            return "Place[id=" + id + "]";
        }
    }
}
