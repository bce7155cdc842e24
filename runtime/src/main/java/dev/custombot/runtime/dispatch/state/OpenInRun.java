package dev.custombot.runtime.dispatch.state;

import java.util.Optional;

/**
 * What is open during one run of a handler: what is stored, what the message takes of it, what earlier runs have left, and what this one says.
 * Whoever uses it sees to it that only one thread does.
 */
public final class OpenInRun {

    private Optional<OpenQuestion> questionBefore;
    private Optional<OpenOffer> offerBefore;
    private Optional<OpenOffer> offerLeft;
    private LeftOpen earlier = LeftOpen.AS_BEFORE;
    private LeftOpen left = LeftOpen.AS_BEFORE;
    private boolean answered;
    private boolean asked;

    public OpenInRun(ConversationDocument loaded) {
        this.questionBefore = loaded.question();
        this.offerBefore = loaded.offer();
        this.offerLeft = loaded.offer();
    }

    public Optional<OpenQuestion> question() {
        return left.question(questionBefore);
    }

    public Optional<OpenOffer> offer() {
        return left.offer(offerBefore);
    }

    /** After all that was said. */
    public LeftOpen left() {
        return left;
    }

    /** After what earlier runs have said, which failed. What this one says does not change it: it may say the same twice. */
    public LeftOpen earlier() {
        return earlier;
    }

    /** Whether a question was asked since the handler was called. */
    public boolean hasAsked() {
        return asked;
    }

    /** Something is asked, or nothing any more. */
    public void asks(Optional<OpenQuestion> question) {
        left = left.asking(question);
        asked |= question.isPresent();
    }

    public void offers(Optional<OpenOffer> offer) {
        left = left.offering(offer);
    }

    /** What the message leaves of what was offered: it is taken once a handler is called. */
    public void leaves(Optional<OpenOffer> offer) {
        offerLeft = offer;
    }

    /** The message answers the question, or ends it: it is closed once a handler is called. */
    public void answered() {
        answered = true;
    }

    /** What was said at once before, by a run that failed. */
    public void stays(LeftOpen before) {
        earlier = before;
        left = before;
    }

    public void handlerStarts() {
        if (answered) {
            questionBefore = Optional.empty();
        }
        offerBefore = offerLeft;
        asked = false;
    }

    /** The handler has failed: what it has said at once stays. */
    public void restore(ConversationDocument document, LeftOpen said) {
        questionBefore = document.question();
        offerBefore = document.offer();
        left = said;
    }
}
