package dev.custombot.runtime.dispatch.outbox;

import java.util.Optional;

import dev.custombot.conversation.Attachment;
import io.smallrye.mutiny.Uni;

/** Brings files of this machine to the hub. */
@FunctionalInterface
public interface FileUploads {

    /**
     * Completes with the file as the hub has it; ends by itself.
     *
     * @param channelType of the conversation, where it is known
     */
    Uni<Attachment> upload(Attachment local, Optional<String> channelType);
}
