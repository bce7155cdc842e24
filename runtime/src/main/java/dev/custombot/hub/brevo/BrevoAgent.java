package dev.custombot.hub.brevo;

import java.util.Optional;

/**
 * Who writes, or is online: an agent that Brevo knows by its id, or one by e-mail and name, which Brevo makes if there is none. Immutable.
 */
public final class BrevoAgent {

    private final Optional<String> id;
    private final Optional<String> email;
    private final Optional<String> name;
    private final Optional<String> tag;

    private BrevoAgent(Optional<String> id, Optional<String> email, Optional<String> name, Optional<String> tag) {
        this.id = id;
        this.email = email;
        this.name = name;
        this.tag = tag;
    }

    /** An agent of the account. */
    public static BrevoAgent withId(String id) {
        return new BrevoAgent(Optional.of(BrevoLimits.notBlank("The agent's id", id)), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /**
     * An agent by name.
     *
     * @param tag the system that writes ({@code receivedFrom})
     */
    public static BrevoAgent named(String email, String name, String tag) {
        return new BrevoAgent(Optional.empty(), Optional.of(BrevoLimits.email(email)),
                Optional.of(BrevoLimits.notBlank("The agent's name", name)), Optional.of(BrevoLimits.notBlank("The tag", tag)));
    }

    /** The same with the system that writes ({@code receivedFrom}), which Brevo tells with the message. */
    public BrevoAgent tagged(String newTag) {
        return new BrevoAgent(id, email, name, Optional.of(BrevoLimits.notBlank("The tag", newTag)));
    }

    public Optional<String> id() {
        return id;
    }

    public Optional<String> email() {
        return email;
    }

    public Optional<String> name() {
        return name;
    }

    /** The system that writes ({@code receivedFrom}). */
    public Optional<String> tag() {
        return tag;
    }

    /** Without names. */
    @Override
    public String toString() {
        return "BrevoAgent[id=" + id.orElse("") + "]";
    }
}
