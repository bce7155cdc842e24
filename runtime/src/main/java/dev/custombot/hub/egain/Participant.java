package dev.custombot.hub.egain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.custombot.conversation.Attribute;
import dev.custombot.conversation.Sender;

/**
 * A bot as the hub knows it.
 *
 * @param name 1..255 characters, unique
 * @param type {@code custom_bot}
 * @param description 1..1023 characters
 * @param application the id of its {@link ClientApplication}
 * @param intents what it knows about, at most 500
 * @param options at most 25
 */
public record Participant(Origin origin, String name, String type, Optional<String> description, boolean active,
        String application, List<Intent> intents, List<Attribute> options)
        implements
            Resource {

    /**
     * What a bot knows about.
     *
     * @param value 1..255 characters, as messages carry it
     * @param displayValue 1..255 characters, as people read it
     */
    public record Intent(String value, String displayValue) {

        public Intent {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(displayValue, "displayValue");
        }
    }

    public Participant {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(application, "application");
        intents = List.copyOf(intents);
        options = List.copyOf(options);
    }

    /**
     * A bot.
     *
     * @param application the id of its {@link ClientApplication}
     */
    public static Participant customBot(String name, String application) {
        return new Participant(Origin.NONE, name, Sender.CUSTOM_BOT, Optional.empty(), true, application, List.of(),
                List.of());
    }

    public Participant withIntents(List<Intent> newIntents) {
        return new Participant(origin, name, type, description, active, application, newIntents, options);
    }

    public Participant withOptions(List<Attribute> newOptions) {
        return new Participant(origin, name, type, description, active, application, intents, newOptions);
    }

    public Participant withDescription(String newDescription) {
        return new Participant(origin, name, type, Optional.of(newDescription), active, application, intents, options);
    }

    public Participant withActive(boolean isActive) {
        return new Participant(origin, name, type, description, isActive, application, intents, options);
    }
}
