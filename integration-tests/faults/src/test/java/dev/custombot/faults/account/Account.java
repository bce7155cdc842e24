package dev.custombot.faults.account;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of the messages.
 *
 * @param sent messages that were offered at least once
 * @param acknowledged those that were answered with a 2xx
 * @param handled those of them for which the handler was called
 * @param handledTwice calls beyond the first of a message that can be handled
 * @param accepted acknowledged messages whose replies the hub has, all of them
 * @param deadLetters acknowledged messages in the dead letters
 * @param foreignDeadLetters dead letters of records that were no messages
 * @param unexplained dead letters without a cause, and those of messages that can be handled
 * @param lost acknowledged messages that are neither accepted nor in the dead letters
 * @param doubled replies that the hub has more than once
 * @param mixed messages that were answered by several calls of a handler which says something else each time
 * @param inversions calls and accepted replies that came before one that they should have followed
 */
public record Account(int sent, int acknowledged, int handled, int handledTwice, int accepted, int deadLetters,
        int foreignDeadLetters, int unexplained, int lost, int doubled, int mixed, int inversions, Answers answers) {

    private static final int HUB_LIMIT_MILLIS = 5_000;

    /** When there was nothing to look at. */
    public static Account none() {
        return new Account(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Answers.none());
    }

    /** Whether nothing is under way any more. */
    public boolean isSettled() {
        return lost == 0;
    }

    /**
     * What a scenario must not have.
     *
     * @param mayDouble how many replies the hub may have twice
     */
    List<String> violations(Downtime downtime, int mayDouble) {
        List<String> violations = new ArrayList<>();
        require(violations, acknowledged > 0, "nothing was acknowledged");
        require(violations, handled == acknowledged, (acknowledged - handled) + " acknowledged messages were not handled");
        require(violations, downtime.mayHandleTwice() || handledTwice == 0, handledTwice + " handled twice");
        require(violations, unexplained == 0, unexplained + " dead letters that should not be");
        require(violations, lost == 0, lost + " lost");
        require(violations, doubled <= mayDouble, doubled + " doubled at the hub, where " + mayDouble + " may be");
        require(violations, mixed == 0, mixed + " answered by several calls");
        require(violations, inversions == 0, inversions + " inversions");
        require(violations, answers.rejected() == 0, answers.rejected() + " callbacks rejected");
        require(violations, downtime.mayRefuse() || answers.refused() == 0, answers.refused() + " connections refused");
        require(violations, downtime.mayBreak() || answers.broken() == 0, answers.broken() + " connections broken");
        require(violations, downtime.mayBeSilent() || answers.slowestMillis() < HUB_LIMIT_MILLIS,
                "an answer took " + answers.slowestMillis() + " ms");
        return violations;
    }

    private static void require(List<String> violations, boolean met, String violation) {
        if (!met) {
            violations.add(violation);
        }
    }
}
