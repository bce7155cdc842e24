package dev.custombot.runtime.dispatch.shared;

import io.smallrye.mutiny.Uni;

/**
 * The handled messages that all replicas know of. An id is asked for before its message is handled and added after it, both in the lane of
 * the conversation: a message is handled twice only when its process ends in between, and never left out.
 */
public interface SharedMemory {

    /** Each process for itself. */
    SharedMemory NONE = new SharedMemory() {

        @Override
        public Uni<Boolean> contains(String id) {
            return Uni.createFrom().item(false);
        }

        @Override
        public Uni<Void> add(String id) {
            return Uni.createFrom().voidItem();
        }
    };

    /** Whether the message is known to have been handled. */
    Uni<Boolean> contains(String id);

    /** It was handled. */
    Uni<Void> add(String id);
}
