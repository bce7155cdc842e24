package dev.custombot.hub.egain;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who talks to a customer: a bot, and behind it agents, or agents alone.
 *
 * @param name unique
 * @param description 1..1023 characters
 * @param bot needed if there are no agents
 * @param customer the id of the {@link ClientApplication} that takes replies; needed for custom channels
 * @param agents the id of the agents' {@link ClientApplication}; needed if there is no bot
 */
public record Orchestration(Origin origin, String name, Optional<String> description, boolean active, Optional<Bot> bot,
        Optional<String> customer, Optional<String> agents)
        implements
            Resource {

    /**
     * The bot that a customer talks to first.
     *
     * @param application the id of its {@link ClientApplication}
     * @param participant the id of its {@link Participant}
     * @param escalatesTo the id of the agents' {@link ClientApplication}
     * @param forwardTranscript whether agents get what was said, also when the bot does not escalate
     * @param bypassMinutes a customer who comes back within this time goes to an agent, 1..10080
     */
    public record Bot(String application, String participant, Optional<String> escalatesTo, boolean forwardTranscript,
            OptionalInt bypassMinutes) {

        public Bot {
            Objects.requireNonNull(application, "application");
            Objects.requireNonNull(participant, "participant");
            Objects.requireNonNull(escalatesTo, "escalatesTo");
            Objects.requireNonNull(bypassMinutes, "bypassMinutes");
        }

        /** One that hands nothing over. */
        public static Bot of(String application, String participant) {
            return new Bot(application, participant, Optional.empty(), true, OptionalInt.empty());
        }

        /** @param agents the id of the agents' {@link ClientApplication} */
        public Bot escalatingTo(String agents) {
            return new Bot(application, participant, Optional.of(agents), forwardTranscript, bypassMinutes);
        }
    }

    public Orchestration {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(bot, "bot");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(agents, "agents");
    }

    /** With a bot. */
    public static Orchestration of(String name, Bot bot) {
        return new Orchestration(Origin.NONE, name, Optional.empty(), true, Optional.of(bot), Optional.empty(),
                Optional.empty());
    }

    /** With agents alone. */
    public static Orchestration ofAgents(String name, String agents) {
        return new Orchestration(Origin.NONE, name, Optional.empty(), true, Optional.empty(), Optional.empty(),
                Optional.of(agents));
    }

    public Orchestration withBot(Bot newBot) {
        return new Orchestration(origin, name, description, active, Optional.of(newBot), customer, agents);
    }

    /** @param application the id of the {@link ClientApplication} that takes replies */
    public Orchestration withCustomer(String application) {
        return new Orchestration(origin, name, description, active, bot, Optional.of(application), agents);
    }

    public Orchestration withDescription(String newDescription) {
        return new Orchestration(origin, name, Optional.of(newDescription), active, bot, customer, agents);
    }

    public Orchestration withActive(boolean isActive) {
        return new Orchestration(origin, name, description, isActive, bot, customer, agents);
    }
}
