package dev.custombot.runtime.dispatch.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.Limits;
import dev.custombot.RefusedReplyException;
import dev.custombot.Reply;
import dev.custombot.conversation.Attachment;
import dev.custombot.conversation.Content;
import dev.custombot.conversation.NewConversation;
import dev.custombot.runtime.hub.HubFeatures;
import dev.custombot.runtime.hub.HubSender;
import dev.custombot.runtime.hub.Shown;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.OutgoingReply;
import io.smallrye.mutiny.Uni;

/** Makes of what the bot says what goes to the hub: as far as that can show it, and under an id that a repetition has, too. */
public final class OutgoingReplies {

    private final HubSender sender;
    private final HubFeatures features;
    private final ObjectMapper payloads;
    private final LoopGuard loopGuard;
    private final Optional<FileUploads> files;

    /**
     * @param payloads knows the application's own classes
     * @param files empty where the hub takes none
     */
    public OutgoingReplies(HubSender sender, HubFeatures features, ObjectMapper payloads, LoopGuard loopGuard,
            Optional<FileUploads> files) {
        this.sender = sender;
        this.features = features;
        this.payloads = payloads;
        this.loopGuard = loopGuard;
        this.files = files;
    }

    /**
     * A reply to a message, without an id yet: see {@link ReplyIds}.
     *
     * @throws RefusedReplyException if the hub would refuse it, or it cannot be written as JSON
     */
    public Saying answer(CallbackRecord inbound, Reply reply) {
        Shown shown = shown(reply);
        List<OutgoingReply> replies = new ArrayList<>(shown.replies().size());
        for (Reply one : shown.replies()) {
            replies.add(outgoing("", one, Optional.empty(), inbound.address()));
        }
        return new Saying(replies, shown.offer());
    }

    /** Something that the bot says of itself, under an id of the caller's; what else it becomes has ids that are made from it. */
    public Saying own(String messageId, Reply reply, Optional<NewConversation> opens) {
        List<OutgoingReply> outgoing = new ArrayList<>();
        Shown shown = shown(reply);
        for (Reply one : shown.replies()) {
            String id = outgoing.isEmpty() ? messageId : ReplyIds.uuid(messageId + "." + outgoing.size());
            outgoing.add(outgoing(id, one, outgoing.isEmpty() ? opens : Optional.empty(), Optional.empty()));
        }
        return new Saying(outgoing, shown.offer()).linked();
    }

    /**
     * Counts the answers to a message.
     *
     * @param replies how many one run has said by now
     * @throws dev.custombot.TooManyRepliesException if they are too many
     */
    public void count(CallbackRecord inbound, int replies) {
        loopGuard.speaks(inbound.conversationId(), inbound.receivedAt(), inbound.turnId());
        loopGuard.requireFew(replies);
    }

    /** @throws RefusedReplyException if a bot may not send the type */
    public void requireTaken(Reply reply) {
        features.types().require(reply.type());
    }

    /** The same with its files at the hub, one after the other; a reply without files of this machine is as it is. */
    public Uni<OutgoingReply> uploaded(OutgoingReply reply, Optional<String> channelType) {
        Uni<List<Attachment>> uploaded = Uni.createFrom().item(List.of());
        for (Attachment file : reply.attachments()) {
            uploaded = uploaded.chain(before -> uploaded(file, channelType)
                    .map(done -> Stream.concat(before.stream(), Stream.of(done)).toList()));
        }
        return uploaded.map(reply::withAttachments);
    }

    private Uni<Attachment> uploaded(Attachment file, Optional<String> channelType) {
        return file.file().isPresent() ? files.orElseThrow().upload(file, channelType) : Uni.createFrom().item(file);
    }

    private Shown shown(Reply reply) {
        requireTaken(reply);
        Shown shown = sender.adapt(reply);
        if (files.isEmpty()) {
            shown.replies().forEach(OutgoingReplies::requireNoFiles);
        }
        return shown;
    }

    private static void requireNoFiles(Reply reply) {
        for (Attachment file : reply.attachments()) {
            if (file.file().isPresent()) {
                throw new RefusedReplyException("The hub takes no files of a bot; it may take a link: Attachment.at");
            }
        }
    }

    private OutgoingReply outgoing(String id, Reply reply, Optional<NewConversation> opens, Optional<String> address) {
        Content content = reply.payload().map(payload -> content(payload, reply.content().redact())).orElse(reply.content());
        return new OutgoingReply(id, reply.type(), content, reply.attachments(), reply.attributes(), reply.parent(),
                reply.details(), opens, address);
    }

    private Content content(Object payload, boolean redact) {
        try {
            String json = payloads.writeValueAsString(payload);
            int length = Limits.lengthOf(json);
            if (length > features.contentLength()) {
                throw new RefusedReplyException("The content has " + length + " characters as JSON, the hub takes "
                        + features.contentLength());
            }
            return redact ? Content.ofJson(json).redacted() : Content.ofJson(json);
        } catch (JsonProcessingException e) {
            throw new RefusedReplyException("Jackson cannot write " + payload.getClass().getName() + " as JSON");
        }
    }
}
