package dev.custombot.runtime.deadletter.endpoint;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.custombot.deadletter.DeadLetterContent;
import dev.custombot.deadletter.DeadLetterEntry;
import dev.custombot.deadletter.DeadLetterPage;
import dev.custombot.deadletter.DeadLetterReport;
import dev.custombot.deadletter.DeadLetterResult;
import dev.custombot.runtime.CustomBotLog;
import io.smallrye.mutiny.Uni;

/**
 * Says who read, rehearsed, replayed or discarded which dead letters, and whose request failed. Every id is named, a few in a line;
 * what customers wrote never is.
 */
final class Audit {

    private static final int IDS_IN_A_LINE = 50;
    private static final String NONE = "none";

    private final CustomBotLog log;
    private final String user;

    /** @param user as a log may name him */
    Audit(CustomBotLog log, String user) {
        this.log = log;
        this.user = user;
    }

    Uni<DeadLetterPage> listed(Uni<DeadLetterPage> page) {
        return told("list", page, found -> found.entries().stream().map(DeadLetterEntry::id).toList());
    }

    Uni<DeadLetterContent> shown(Uni<DeadLetterContent> content) {
        return told("show", content, found -> List.of(found.entry().id()));
    }

    Uni<DeadLetterResult> did(String action, Uni<DeadLetterResult> done) {
        return told(action, done, result -> List.of(outcome(result)));
    }

    Uni<DeadLetterReport> didAll(String action, Uni<DeadLetterReport> done) {
        return told(action, done, report -> report.results().stream().map(Audit::outcome).toList());
    }

    private <T> Uni<T> told(String action, Uni<T> work, Function<T, List<String>> letters) {
        return work.invoke(done -> tell(action, letters.apply(done)))
                .onFailure().invoke(failure -> log.deadLettersNotDone(user, action, cause(failure)));
    }

    /** Our own problems quote nothing; other failures may. */
    private static String cause(Throwable failure) {
        return failure instanceof DeadLetterProblem ? failure.getMessage() : failure.getClass().getName();
    }

    private void tell(String action, List<String> letters) {
        if (letters.isEmpty()) {
            tell(action, NONE);
        }
        IntStream.iterate(0, from -> from < letters.size(), from -> from + IDS_IN_A_LINE)
                .mapToObj(from -> letters.subList(from, Math.min(letters.size(), from + IDS_IN_A_LINE)))
                .forEach(line -> tell(action, String.join(", ", line)));
    }

    private void tell(String action, String letters) {
        switch (action) {
            case "list", "show" -> log.deadLettersRead(user, action, letters);
            default -> log.deadLettersActedOn(user, action, letters);
        }
    }

    private static String outcome(DeadLetterResult result) {
        return result.entry().id() + (result.outcome().isSkipped() ? " skipped" : "");
    }
}
