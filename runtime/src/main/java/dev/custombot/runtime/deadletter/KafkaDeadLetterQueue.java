package dev.custombot.runtime.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

import org.apache.kafka.common.TopicPartition;

import dev.custombot.deadletter.DeadLetterContent;
import dev.custombot.deadletter.DeadLetterEntry;
import dev.custombot.deadletter.DeadLetterFilter;
import dev.custombot.deadletter.DeadLetterPage;
import dev.custombot.deadletter.DeadLetterQueue;
import dev.custombot.deadletter.DeadLetterReport;
import dev.custombot.deadletter.DeadLetterResult;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.deadletter.LetterScan.Found;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import io.smallrye.mutiny.Uni;

/** The dead letters on their topic. What becomes of them is written behind them, on the same topic. */
public final class KafkaDeadLetterQueue implements DeadLetterQueue {

    private final DeadLetterWorker worker;
    private final DeadLetterClients clients;
    private final LetterTopics topics;
    private final Predicate<CallbackRecord> isReadable;
    private final BotMetrics metrics;
    private final Clock clock;
    private final CustomBotLog log;

    /** @param isReadable whether the hub's receiver can read the record of a message */
    public KafkaDeadLetterQueue(DeadLetterWorker worker, DeadLetterClients clients, LetterTopics topics,
            Predicate<CallbackRecord> isReadable, BotMetrics metrics, Clock clock, CustomBotLog log) {
        this.worker = worker;
        this.clients = clients;
        this.topics = topics;
        this.isReadable = isReadable;
        this.metrics = metrics;
        this.clock = clock;
        this.log = log;
    }

    @Override
    public Uni<DeadLetterPage> list(DeadLetterFilter filter) {
        Objects.requireNonNull(filter, "filter");
        return reading(reader -> {
            LetterScan scan = newest(reader);
            Found found = scan.find(filter);
            List<DeadLetterEntry> entries = new ArrayList<>(found.letters().stream().map(Letter::entry).toList());
            if (filter.newestFirst()) {
                Collections.reverse(entries);
            }
            return new Page(List.copyOf(entries), found.more(), scan.unread());
        });
    }

    @Override
    public Uni<Optional<DeadLetterContent>> show(String id) {
        Objects.requireNonNull(id, "id");
        return reading(reader -> LetterPosition.parse(id).flatMap(position -> backTo(position, reader).letter(position))
                .flatMap(letter -> content(letter, reader)));
    }

    @Override
    public Uni<Optional<DeadLetterResult>> replay(String id) {
        return act(id, LetterAction.REPLAY);
    }

    @Override
    public Uni<DeadLetterReport> replay(DeadLetterFilter filter) {
        return act(filter, LetterAction.REPLAY);
    }

    @Override
    public Uni<Optional<DeadLetterResult>> rehearse(String id) {
        return act(id, LetterAction.REHEARSE);
    }

    @Override
    public Uni<DeadLetterReport> rehearse(DeadLetterFilter filter) {
        return act(filter, LetterAction.REHEARSE);
    }

    @Override
    public Uni<Optional<DeadLetterResult>> discard(String id) {
        return act(id, LetterAction.DISCARD);
    }

    @Override
    public Uni<DeadLetterReport> discard(DeadLetterFilter filter) {
        return act(filter, LetterAction.DISCARD);
    }

    private Uni<Optional<DeadLetterResult>> act(String id, LetterAction action) {
        Objects.requireNonNull(id, "id");
        return acting((reader, actions) -> LetterPosition.parse(id).flatMap(position -> {
            LetterScan scan = backTo(position, reader);
            return scan.letter(position).map(letter -> actions.on(List.of(letter), scan, action).get(0));
        }));
    }

    private Uni<DeadLetterReport> act(DeadLetterFilter filter, LetterAction action) {
        Objects.requireNonNull(filter, "filter");
        return acting((reader, actions) -> {
            LetterScan scan = newest(reader);
            Found found = scan.find(filter);
            return new Report(actions.on(found.letters(), scan, action), found.more(), scan.unread());
        });
    }

    private record Page(List<DeadLetterEntry> entries, boolean more, long unread) implements DeadLetterPage {}

    private record Report(List<DeadLetterResult> results, boolean more, long unread) implements DeadLetterReport {}

    private record Content(DeadLetterEntry entry, String value) implements DeadLetterContent {

        /** Without the value, which may be a customer's words. */
        @Override
        public String toString() {
            return "DeadLetterContent[" + entry + "]";
        }
    }

    private <T> Uni<T> reading(Function<TopicReader, T> request) {
        return worker.work(deadline -> {
            try (TopicReader reader = clients.reader(deadline)) {
                return request.apply(reader);
            }
        });
    }

    private <T> Uni<T> acting(BiFunction<TopicReader, LetterActions, T> request) {
        return worker.work(deadline -> {
            try (TopicReader reader = clients.reader(deadline); LetterWriter writer = clients.writer(deadline)) {
                return request.apply(reader, new LetterActions(reader, writer, topics, isReadable, metrics, clock, log));
            }
        });
    }

    private Optional<DeadLetterContent> content(Letter letter, TopicReader reader) {
        TopicPartition partition = new TopicPartition(topics.deadLetters(), letter.position().partition());
        return reader.at(partition, letter.position().offset()).map(record -> new Content(letter.entry(),
                record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8)));
    }

    private LetterScan newest(TopicReader reader) {
        return LetterScan.newest(reader, topics.deadLetters(), topics.maxScan());
    }

    private LetterScan backTo(LetterPosition position, TopicReader reader) {
        return LetterScan.backTo(position, reader, topics.deadLetters(), topics.maxScan());
    }
}
