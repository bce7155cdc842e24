package dev.custombot.runtime.deadletter.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.deadletter.DeadLetterContent;
import dev.custombot.deadletter.DeadLetterEntry;
import dev.custombot.deadletter.DeadLetterOutcome;
import dev.custombot.deadletter.DeadLetterPage;
import dev.custombot.deadletter.DeadLetterReport;
import dev.custombot.deadletter.DeadLetterResult;
import dev.custombot.deadletter.DeadLetterStage;
import dev.custombot.deadletter.DeadLetterStatus;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.LoggedRecords;
import io.smallrye.mutiny.Uni;

/** Who looked at dead letters and what he did with which stands in the log, in lines that nobody can forge and none is too long. */
class AuditTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();
    private final Audit audit = new Audit(CustomBotLog.of("returns"), "kim");

    @Test
    void whoListed() {
        audit.listed(Uni.createFrom().item(new Page(entries(2), false, 0))).await().indefinitely();

        assertThat(logged.lines()).containsExactly("[returns] CBOT00505: Dead letters read by kim (list): 0-0, 0-1");
    }

    @Test
    void whoReadOneWithoutWhatTheCustomerWrote() {
        audit.shown(Uni.createFrom().item(new Content(new Entry("0-7"), "{\"text\":\"4111\"}"))).await().indefinitely();

        assertThat(logged.lines()).containsExactly("[returns] CBOT00505: Dead letters read by kim (show): 0-7");
    }

    @Test
    void whoReplayedAndWhatWasSkipped() {
        audit.didAll("replay",
                Uni.createFrom().item(new Report(List.of(new Result(new Entry("0-1"), DeadLetterOutcome.REPLAYED),
                        new Result(new Entry("0-2"), DeadLetterOutcome.REDACTED)), false, 0)))
                .await().indefinitely();
        audit.did("discard", Uni.createFrom().item(new Result(new Entry("0-3"), DeadLetterOutcome.DISCARDED))).await()
                .indefinitely();

        assertThat(logged.lines()).containsExactly(
                "[returns] CBOT00506: Dead letters dealt with by kim (replay): 0-1, 0-2 skipped",
                "[returns] CBOT00506: Dead letters dealt with by kim (discard): 0-3");
    }

    @Test
    void everyIdInLinesOfFifty() {
        audit.listed(Uni.createFrom().item(new Page(entries(120), true, 0))).await().indefinitely();

        assertThat(logged.lines()).hasSize(3).allSatisfy(line -> assertThat(line.length()).isLessThan(500));
        assertThat(String.join(", ", logged.lines())).contains("0-0,", "0-49", "0-50,", "0-119");
    }

    @Test
    void aRequestThatFailedAndOneThatFoundNothing() {
        audit.did("replay", Uni.createFrom().<DeadLetterResult>failure(new IllegalStateException("4111"))).onFailure()
                .recoverWithNull().await().indefinitely();
        audit.did("replay", Uni.createFrom().<DeadLetterResult>failure(DeadLetterProblem.unknown())).onFailure()
                .recoverWithNull().await().indefinitely();
        audit.listed(Uni.createFrom().item(new Page(List.of(), false, 0))).await().indefinitely();

        assertThat(logged.lines()).containsExactly(
                "[returns] CBOT00507: A request of kim for dead letters (replay) failed: java.lang.IllegalStateException",
                "[returns] CBOT00507: A request of kim for dead letters (replay) failed: there is no such dead letter; GET without an id lists those "
                        + "that are open, and with done=true the others, too",
                "[returns] CBOT00505: Dead letters read by kim (list): none");
    }

    private static List<DeadLetterEntry> entries(int count) {
        return IntStream.range(0, count).<DeadLetterEntry>mapToObj(offset -> new Entry("0-" + offset)).toList();
    }

    private record Page(List<DeadLetterEntry> entries, boolean more, long unread) implements DeadLetterPage {}

    private record Content(DeadLetterEntry entry, String value) implements DeadLetterContent {}

    private record Result(DeadLetterEntry entry, DeadLetterOutcome outcome) implements DeadLetterResult {}

    private record Report(List<DeadLetterResult> results, boolean more, long unread) implements DeadLetterReport {}

    private record Entry(String id, DeadLetterStatus status, DeadLetterStage stage, Optional<String> conversationId,
            Optional<String> messageId, Optional<String> type, String cause, Optional<String> detail, Optional<String> handler,
            int attempts, Instant at, String source) implements DeadLetterEntry {

        Entry(String id) {
            this(id, DeadLetterStatus.OPEN, DeadLetterStage.DISPATCH, Optional.empty(), Optional.empty(), Optional.empty(),
                    "cause", Optional.empty(), Optional.empty(), 1, Instant.EPOCH, "source");
        }
    }
}
