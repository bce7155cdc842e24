package dev.custombot.state;

/**
 * A store will never keep or give back this state, however often it is asked: the document is larger than it takes, or what lies under the
 * conversation's key is nothing of its own. Or what is stored does not bind to the class that a handler takes. The message that was being
 * handled goes to the dead letters.
 */
public class StateRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message without anything of the state: it is logged */
    public StateRefusedException(String message) {
        super(message);
    }
}
