package dev.custombot.runtime.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

import dev.custombot.deadletter.DeadLetterStage;
import dev.custombot.runtime.record.ConversationFate;
import dev.custombot.runtime.record.Superseded;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MultiGauge;

/** Of what was given up. */
public final class LetterMetrics {

    /** A letter's stage and cause. */
    public record Cause(String stage, String cause) {}

    /** Classes of exceptions and codes of the hub, which somebody may make up. */
    private static final int MOST_CAUSES = 50;
    /** Where none is open: what is not there could not be told from what nobody looks at. */
    private static final String NO_CAUSE = "none";

    private final MeterMaker maker;
    private final MeterFamily<Counter> letters;
    private final MeterFamily<Counter> causes;
    private final MeterFamily<Counter> actions;
    private final MultiGauge open;
    private final MultiGauge oldest;
    private final BoundedLabel known = new BoundedLabel(MOST_CAUSES);

    LetterMetrics(MeterMaker maker) {
        this.maker = maker;
        this.letters = maker.counters(BotMeter.DEAD_LETTERS);
        this.causes = maker.counters(BotMeter.DEAD_LETTER_CAUSES);
        this.actions = maker.counters(BotMeter.DEAD_LETTER_ACTIONS);
        this.open = maker.rows(BotMeter.DEAD_LETTERS_OPEN);
        this.oldest = maker.rows(BotMeter.DEAD_LETTERS_OLDEST);
        // An increase from nothing to one can only be seen of what was there before.
        for (DeadLetterStage stage : DeadLetterStage.values()) {
            letters.of(stage.label());
            for (String outcome : new String[]{"replayed", "discarded", "skipped"}) {
                actions.of(stage.label(), outcome);
            }
        }
        causes.of(DeadLetterStage.REPLY.label(), known.of(ConversationFate.CONVERSATION_OVER));
        causes.of(DeadLetterStage.REPLY.label(), known.of(Superseded.ANSWERED));
    }

    /** A record was put aside. */
    public void added(String stage, String cause) {
        letters.of(stage).increment();
        causes.of(stage, known.of(cause)).increment();
    }

    /** Somebody dealt with a dead letter: {@code replayed}, {@code discarded} or {@code skipped}. */
    public void acted(String stage, String outcome) {
        actions.of(stage, outcome).increment();
    }

    /**
     * What is open now.
     *
     * @param byCause how many
     * @param ages of the oldest of each cause that somebody has to look after, in seconds
     */
    public void open(Map<Cause, Integer> byCause, Map<Cause, Double> ages) {
        open.register(rows(BotMeter.DEAD_LETTERS_OPEN, byCause, 0, Integer::sum), true);
        oldest.register(rows(BotMeter.DEAD_LETTERS_OLDEST, ages, 0.0, Math::max), true);
    }

    /** @param merge of those of several causes, where there are too many */
    private <N extends Number> List<MultiGauge.Row<?>> rows(BotMeter meter, Map<Cause, N> values, N nothing,
            BinaryOperator<N> merge) {
        Map<Cause, N> bounded = new LinkedHashMap<>();
        for (DeadLetterStage stage : DeadLetterStage.values()) {
            if (values.keySet().stream().noneMatch(cause -> cause.stage().equals(stage.label()))) {
                bounded.put(new Cause(stage.label(), NO_CAUSE), nothing);
            }
        }
        values.forEach((cause, value) -> bounded.merge(new Cause(cause.stage(), known.of(cause.cause())), value, merge));
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        bounded.forEach((cause, value) -> rows.add(maker.row(meter, value.doubleValue(), cause.stage(), cause.cause())));
        return rows;
    }
}
