package dev.custombot.hub.egain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.custombot.conversation.Attribute;

/**
 * Where customers write: a kind of messenger.
 *
 * @param name its type, 1..255 characters, unique; {@code custom.} is for those that eGain does not know
 * @param displayName 1..255 characters
 * @param icon an image in base64, 1..512000 characters
 * @param description 1..1023 characters
 * @param inbound what customers may send; no limits of its own when empty
 * @param outbound what may be sent to customers; no limits of its own when empty
 * @param texts the hub's own messages by language, at most 25
 */
public record Channel(Origin origin, String name, String displayName, String icon, Optional<String> description, boolean active,
        Optional<Inbound> inbound, Optional<Outbound> outbound, List<Texts> texts)
        implements
            Resource {

    /**
     * What customers may send.
     *
     * @param maxTextLength 1..10000 characters
     * @param features at most 4, {@code attachments} say
     */
    public record Inbound(int maxTextLength, Optional<AttachmentPolicy> attachments, List<String> features) {

        public Inbound {
            Objects.requireNonNull(attachments, "attachments");
            features = List.copyOf(features);
        }
    }

    /**
     * What may be sent to customers.
     *
     * @param maxTextLength 1..10000 characters
     * @param systemMessages whether agents' desktops send messages of the system
     * @param midChatAuth whether customers can sign in during a conversation
     * @param features at most 3, {@code typing_events} say
     * @param window for how long free text may be sent after a customer's message
     * @param richMessageTypes at most 9, {@code quickreply} say
     */
    public record Outbound(int maxTextLength, boolean systemMessages, boolean midChatAuth,
            Optional<AttachmentPolicy> attachments, List<String> features, Optional<ServiceWindow> window,
            List<String> richMessageTypes) {

        public Outbound {
            Objects.requireNonNull(attachments, "attachments");
            features = List.copyOf(features);
            Objects.requireNonNull(window, "window");
            richMessageTypes = List.copyOf(richMessageTypes);
        }
    }

    /**
     * Which files.
     *
     * @param maxSize 1..10485760 bytes
     * @param type {@code allow} or {@code block}: what the extensions are for
     * @param extensions at most 75
     */
    public record AttachmentPolicy(boolean enabled, long maxSize, Optional<String> type, List<String> extensions) {

        public AttachmentPolicy {
            Objects.requireNonNull(type, "type");
            extensions = List.copyOf(extensions);
        }
    }

    /**
     * For how long free text may be sent.
     *
     * @param durationMinutes 1..10080 after the customer's last message
     * @param continueMessageTypes the rich messages that may be sent later
     */
    public record ServiceWindow(int durationMinutes, List<String> continueMessageTypes) {

        public ServiceWindow {
            continueMessageTypes = List.copyOf(continueMessageTypes);
        }
    }

    /**
     * The hub's own messages in one language.
     *
     * @param language {@code en-US}, say
     * @param properties 1..75
     */
    public record Texts(String language, List<Attribute> properties) {

        public Texts {
            Objects.requireNonNull(language, "language");
            properties = List.copyOf(properties);
        }
    }

    public Channel {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(icon, "icon");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(inbound, "inbound");
        Objects.requireNonNull(outbound, "outbound");
        texts = List.copyOf(texts);
    }

    /** @param icon an image in base64 */
    public static Channel of(String type, String displayName, String icon) {
        return new Channel(Origin.NONE, type, displayName, icon, Optional.empty(), true, Optional.empty(), Optional.empty(),
                List.of());
    }

    public Channel withRestrictions(Inbound newInbound, Outbound newOutbound) {
        return new Channel(origin, name, displayName, icon, description, active, Optional.of(newInbound),
                Optional.of(newOutbound), texts);
    }

    public Channel withTexts(List<Texts> newTexts) {
        return new Channel(origin, name, displayName, icon, description, active, inbound, outbound, newTexts);
    }

    public Channel withDescription(String newDescription) {
        return new Channel(origin, name, displayName, icon, Optional.of(newDescription), active, inbound, outbound, texts);
    }

    public Channel withActive(boolean isActive) {
        return new Channel(origin, name, displayName, icon, description, isActive, inbound, outbound, texts);
    }
}
