package dev.custombot.test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A simulated customer on the way through what the persona does. */
final class CrowdCustomer {

    /** How it ended. */
    enum End {
        DONE,
        GAVE_UP,
        LOST
    }

    private final Persona persona;
    private final String conversation = UUID.randomUUID().toString();
    private final List<BotReply> replies = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private Instant due;
    private Optional<Instant> said = Optional.empty();
    private int next;
    private int heardBefore;
    private Optional<End> end = Optional.empty();

    /** @param begins when the customer begins */
    CrowdCustomer(Persona persona, Instant begins) {
        this.persona = persona;
        this.due = begins;
    }

    String conversation() {
        return conversation;
    }

    Persona persona() {
        return persona;
    }

    Optional<End> end() {
        return end;
    }

    /** How long the customer has waited for each answer. */
    List<Duration> waits() {
        return waits;
    }

    /** The bot has said something. */
    void hears(BotReply reply, Instant at) {
        if (!HeardReplies.isSaid(reply)) {
            return;
        }
        replies.add(reply);
        said.ifPresent(asked -> {
            waits.add(at.isAfter(asked) ? Duration.between(asked, at) : Duration.ZERO);
            due = at.plus(persona.pause());
        });
        said = Optional.empty();
    }

    /** The conversation has ended before all was said. */
    void isCutOff() {
        end = Optional.of(End.LOST);
    }

    /** What the customer sends now, if it is time. */
    Optional<Offers.Choice> acts(Instant now) {
        if (end.isPresent() || now.isBefore(due)) {
            return Optional.empty();
        }
        if (said.isPresent()) {
            end = now.isAfter(said.get().plus(persona.patience())) ? Optional.of(End.GAVE_UP) : Optional.empty();
            return Optional.empty();
        }
        if (next == persona.steps().size()) {
            end = Optional.of(End.DONE);
            return Optional.empty();
        }
        Persona.Step step = persona.steps().get(next);
        Optional<Offers.Choice> choice = step.chooses()
                ? chosen(step.texts())
                : Optional.of(Offers.Choice.typed(step.texts().get(0)));
        if (choice.isPresent()) {
            next++;
            heardBefore = replies.size();
            said = Optional.of(now);
        } else if (now.isAfter(due.plus(persona.patience()))) {
            end = Optional.of(End.LOST);
        }
        return choice;
    }

    /** What is not on offer may still come: a bot says several things. */
    private Optional<Offers.Choice> chosen(List<String> choices) {
        try {
            List<BotReply> since = replies.subList(heardBefore, replies.size());
            return Optional.of(new Offers(replies, since).choose(choices));
        } catch (AssertionError notOnOffer) {
            return Optional.empty();
        }
    }
}
