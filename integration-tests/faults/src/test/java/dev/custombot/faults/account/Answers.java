package dev.custombot.faults.account;

import java.util.Collection;

import dev.custombot.faults.traffic.Ledger;

/**
 * How the callbacks were answered.
 *
 * @param rejected with neither a 2xx nor the status that asks for it again
 * @param refused not at all: nobody listened
 * @param broken not at all: the connection was there, and ended without an answer
 * @param stale not at all: a connection that had been used before was being closed when the request came
 * @param slowestMillis the slowest answer; a callback without any counts with the 5 s after which the hub gave up
 */
public record Answers(int rejected, int refused, int broken, int stale, int slowestMillis) {

    static Answers none() {
        return new Answers(0, 0, 0, 0, 0);
    }

    /** @param notStored the status that asks for a callback again */
    static Answers of(Collection<Ledger.Answer> answers, int notStored) {
        int rejected = (int) answers.stream().mapToInt(Ledger.Answer::status)
                .filter(status -> status > 0 && status / 100 != 2 && status != notStored).count();
        int slowest = answers.stream().filter(answer -> answer.status() > 0 || answer.status() == Ledger.UNANSWERED)
                .mapToInt(Ledger.Answer::millis).max().orElse(0);
        return new Answers(rejected, count(answers, Ledger.REFUSED), count(answers, Ledger.BROKEN),
                count(answers, Ledger.STALE), slowest);
    }

    private static int count(Collection<Ledger.Answer> answers, int status) {
        return (int) answers.stream().filter(answer -> answer.status() == status).count();
    }
}
