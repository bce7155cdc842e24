package dev.custombot.hub.egain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import dev.custombot.conversation.Attribute;

/**
 * An address in a channel to which customers write.
 *
 * @param name 1..255 characters, unique
 * @param description 1..1023 characters
 * @param address an e-mail address or a phone number, say, 1..255 characters
 * @param channel the id of its {@link Channel}
 * @param chat how conversations go
 * @param cases how they belong to cases
 * @param attributes at most 10
 */
public record Account(Origin origin, String name, Optional<String> description, boolean active, String address, String channel,
        Chat chat, Optional<Cases> cases, List<Attribute> attributes)
        implements
            Resource {

    /**
     * How conversations go.
     *
     * @param orchestration the id of an {@link Orchestration}
     * @param entryPoint an entry point of the client application, 1..255 characters
     * @param timeoutMinutes after the last message a conversation is over, 3..10080; 240 unless given
     * @param defaultLanguage {@code en-US} unless given
     * @param onAgentUnavailability {@code off_hours}, unless given, or {@code retain_and_retry}
     * @param allowLogoutWithOpenChats of agents; not unless given
     * @param allowQueueTransfer back to the queue when no agent is there; not unless given
     */
    public record Chat(String orchestration, String entryPoint, OptionalInt timeoutMinutes, Optional<String> defaultLanguage,
            Optional<String> onAgentUnavailability, boolean allowLogoutWithOpenChats, boolean allowQueueTransfer) {

        public Chat {
            Objects.requireNonNull(orchestration, "orchestration");
            Objects.requireNonNull(entryPoint, "entryPoint");
            Objects.requireNonNull(timeoutMinutes, "timeoutMinutes");
            Objects.requireNonNull(defaultLanguage, "defaultLanguage");
            Objects.requireNonNull(onAgentUnavailability, "onAgentUnavailability");
        }

        public static Chat of(String orchestration, String entryPoint) {
            return new Chat(orchestration, entryPoint, OptionalInt.empty(), Optional.empty(), Optional.empty(), false, false);
        }
    }

    /**
     * How conversations belong to cases.
     *
     * @param sameCaseMinutes a customer who comes back within this time has the same case, 1..10080
     * @param copyCustomAttributes whether what was known of the last conversation is known of the next
     */
    public record Cases(OptionalInt sameCaseMinutes, boolean copyCustomAttributes) {

        public Cases {
            Objects.requireNonNull(sameCaseMinutes, "sameCaseMinutes");
        }
    }

    public Account {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(chat, "chat");
        Objects.requireNonNull(cases, "cases");
        attributes = List.copyOf(attributes);
    }

    /** @param channel the id of its {@link Channel} */
    public static Account of(String name, String address, String channel, Chat chat) {
        return new Account(Origin.NONE, name, Optional.empty(), true, address, channel, chat, Optional.empty(), List.of());
    }

    public Account withChat(Chat newChat) {
        return new Account(origin, name, description, active, address, channel, newChat, cases, attributes);
    }

    public Account withCases(Cases newCases) {
        return new Account(origin, name, description, active, address, channel, chat, Optional.of(newCases), attributes);
    }

    public Account withAttributes(List<Attribute> newAttributes) {
        return new Account(origin, name, description, active, address, channel, chat, cases, newAttributes);
    }

    public Account withDescription(String newDescription) {
        return new Account(origin, name, Optional.of(newDescription), active, address, channel, chat, cases, attributes);
    }

    public Account withActive(boolean isActive) {
        return new Account(origin, name, description, isActive, address, channel, chat, cases, attributes);
    }
}
