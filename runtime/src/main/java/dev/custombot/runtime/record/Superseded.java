package dev.custombot.runtime.record;

import java.util.Arrays;
import java.util.Optional;

/** Why a reply is not sent although the hub would take it: another was sent in its place, and says something else. */
public enum Superseded {

    /** Two replies were given the same id, by mistake: the customer lacks one of them. */
    SAME_ID("another reply has its messageId"),
    /** The handler ran twice around a crash, and nobody has to look after that: the customer has an answer. */
    ANSWERED_BEFORE("its message was answered before");

    /** So is called, where it is counted, what nobody has to look after. */
    public static final String ANSWERED = "answered_before";

    private final String cause;

    Superseded(String cause) {
        this.cause = cause;
    }

    /** As it stands in the dead letter and in the log. */
    public String cause() {
        return cause;
    }

    public static Optional<Superseded> of(String cause) {
        return Arrays.stream(values()).filter(why -> why.cause.equals(cause)).findFirst();
    }

    /** The cause of a dead letter, as it is counted. */
    static String counted(String cause) {
        return cause.equals(ANSWERED_BEFORE.cause) ? ANSWERED : cause;
    }
}
