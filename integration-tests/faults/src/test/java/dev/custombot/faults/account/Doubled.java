package dev.custombot.faults.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.custombot.faults.account.HubJournal.Acceptance;

/**
 * Why the hub has replies more than once, looked at one by one.
 *
 * @param killed times that a bot was killed between two acceptances, so shortly after the first that it need not have kept it
 * @param answerLost times that the hub does not know whether its answer to the earlier one arrived
 * @param unexcused times that it is the bot's fault
 */
public record Doubled(int killed, int answerLost, int unexcused) {

    /** What the hub has answered is committed every second. */
    private static final long UNCOMMITTED = 2_000_000;
    /** What a process had written when it was killed arrives later. */
    private static final long ON_ITS_WAY = 1_000_000;

    /** @param kills when bots were killed, in microseconds since 1970 */
    public static Doubled of(HubJournal journal, Collection<Long> kills) {
        int killed = 0;
        int answerLost = 0;
        int unexcused = 0;
        for (Acceptance earlier : repeated(journal)) {
            if (kills.stream().anyMatch(kill -> earlier.at() > kill - UNCOMMITTED && earlier.at() < kill + ON_ITS_WAY)) {
                killed++;
            } else if (journal.unconfirmed().contains(earlier.id())) {
                answerLost++;
            } else {
                unexcused++;
            }
        }
        return new Doubled(killed, answerLost, unexcused);
    }

    /**
     * How many there may be.
     *
     * @param unknown requests of which the bots themselves say that they do not know what became of them
     */
    public int excused(int unknown) {
        return killed + Math.min(answerLost, unknown);
    }

    /** What the hub accepted before it accepted the same again. */
    private static List<Acceptance> repeated(HubJournal journal) {
        List<Acceptance> repeated = new ArrayList<>();
        for (List<Acceptance> conversation : journal.accepted().values()) {
            Map<Integer, Acceptance> last = new HashMap<>();
            for (Acceptance acceptance : conversation) {
                Said.all(List.of(acceptance.text())).stream()
                        .map(said -> Optional.ofNullable(last.put(said.place(), acceptance)))
                        .forEach(earlier -> earlier.ifPresent(repeated::add));
            }
        }
        return repeated;
    }
}
