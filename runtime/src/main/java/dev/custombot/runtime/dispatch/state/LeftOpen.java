package dev.custombot.runtime.dispatch.state;

import java.util.Optional;

/**
 * What is open after something was said, as far as that decides it: the question that the customer answers next, and what a text means.
 *
 * @param isDecided whether a question was asked, or the open one ended: then no other is open, and nothing else is offered
 */
public record LeftOpen(boolean isDecided, Optional<OpenQuestion> question, Optional<OpenOffer> offer) {

    /** Whatever was open is so still. */
    public static final LeftOpen AS_BEFORE = new LeftOpen(false, Optional.empty(), Optional.empty());

    /** A question was asked, or none is open any more. */
    public LeftOpen asking(Optional<OpenQuestion> asked) {
        return new LeftOpen(true, asked, offer);
    }

    /** Something was offered, or nothing is any more. */
    public LeftOpen offering(Optional<OpenOffer> offered) {
        return new LeftOpen(isDecided, question, offered);
    }

    /** That, and what was said later. */
    public LeftOpen and(LeftOpen later) {
        return later.isDecided ? later : offering(later.offer.or(() -> offer));
    }

    public Optional<OpenQuestion> question(Optional<OpenQuestion> before) {
        return isDecided ? question : before;
    }

    public Optional<OpenOffer> offer(Optional<OpenOffer> before) {
        return isDecided ? offer : offer.or(() -> before);
    }

    /** Whether the customer may answer something of it. */
    public boolean isAnything() {
        return question.isPresent() || offer.isPresent();
    }

    public boolean isAsBefore() {
        return !isDecided && offer.isEmpty();
    }

    /**
     * The question as it was asked first: what is said again in the same words is read once, and may have been answered since. How long it is open
     * counts from now all the same. With other choices it is another one: what was written before chooses none of them.
     *
     * @param offered the choices that it is asked with
     */
    public OpenQuestion since(OpenQuestion asked, Optional<String> offered) {
        return question.filter(first -> first.name().equals(asked.name()) && first.attempts() == asked.attempts()
                && choices(first).equals(offered))
                .map(first -> new OpenQuestion(first.name(), first.attempts(), first.asked(), asked.expires())).orElse(asked);
    }

    /** Those that were offered together with it. */
    private Optional<String> choices(OpenQuestion of) {
        return offer.filter(made -> made.made().equals(of.asked())).map(OpenOffer::value);
    }

    /** The same of an offer. */
    public OpenOffer since(OpenOffer offered) {
        return offer.filter(first -> first.value().equals(offered.value()))
                .map(first -> new OpenOffer(first.value(), first.made(), offered.expires())).orElse(offered);
    }
}
