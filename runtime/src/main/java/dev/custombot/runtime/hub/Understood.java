package dev.custombot.runtime.hub;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.custombot.IncomingMessage;
import dev.custombot.Reply;

/** What a message means after what was offered. */
public sealed interface Understood {

    /**
     * A message for the handlers.
     *
     * @param message the one that came, or what it stands for
     * @param offer what is still offered
     */
    record Meant(IncomingMessage message, Optional<String> offer) implements Understood {

        public Meant {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(offer, "offer");
        }
    }

    /** An agent has the conversation: no handler is called, and nothing changes. */
    record NotForBot() implements Understood {}

    /**
     * A part of something longer: the customer is asked for the next part, and no handler is called.
     *
     * @param replies as the hub can show them
     * @param offer what is offered from now on
     */
    record AskedOn(List<Reply> replies, String offer) implements Understood {

        public AskedOn {
            replies = List.copyOf(replies);
            Objects.requireNonNull(offer, "offer");
        }
    }
}
