package dev.custombot.runtime.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.control.ControlTopic.Line;
import io.smallrye.mutiny.Uni;

/** What becomes of one order takes no other along, in whatever order it reaches the topic, which may be compacted at any time. */
class AnOrderConcernsOneMessageTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final MockProducer<String, byte[]> written = new MockProducer<>(true, null, new StringSerializer(),
            new ByteArraySerializer()) {

        @Override
        public void close(Duration timeout) {
            // Another one is made for each record.
        }
    };
    private final List<ControlDesk> desks = new ArrayList<>();
    private final Queue<Runnable> slow = new ArrayDeque<>();

    @AfterEach
    void stop() {
        desks.forEach(ControlDesk::close);
    }

    @Test
    void oneThatIsCarriedOutTakesNoOtherAlong() {
        order("c", "m-17");

        slowly(desk -> desk.wishes().obeyed("c", "m-17"));
        order("c", "m-18");
        slow.remove().run();

        assertThat(isOrdered("c", "m-18")).isTrue();
        assertThat(isOrdered("c", "m-17")).isFalse();
    }

    @Test
    void oneThatIsWithdrawnTakesNoOtherAlong() {
        order("c", "m-17");

        slowly(desk -> desk.withdraw("c", "m-17").subscribe().with(done -> {}));
        order("c", "m-18");
        slow.remove().run();

        assertThat(isOrdered("c", "m-18")).isTrue();
        assertThat(isOrdered("c", "m-17")).isFalse();
    }

    @Test
    void severalOfOneConversationHold() {
        order("c", "m-17");
        order("c", "m-18");

        assertThat(isOrdered("c", "m-17")).isTrue();
        assertThat(isOrdered("c", "m-18")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"a/b, c, a, b/c", "a:b, c, a, b:c", "a%2Fb, c, a/b, c", "ä +, ☂, ä, + ☂"})
    void whateverItsIdsAreMadeOf(String conversation, String message, String otherConversation, String other) {
        order(conversation, message);

        assertThat(isOrdered(conversation, message)).isTrue();
        assertThat(isOrdered(otherConversation, other)).isFalse();
    }

    private void order(String conversation, String message) {
        done(started(Runnable::run).order(conversation, message, HeadOrder.SKIP, "rita"));
    }

    /** By a replica of which the broker takes nothing yet. */
    private void slowly(Consumer<ControlDesk> act) {
        act.accept(started(slow::add));
    }

    /** For a replica that starts now. */
    private boolean isOrdered(String conversation, String message) {
        return started(Runnable::run).wishes().order(conversation, message).isPresent();
    }

    /** A replica that has read what is left of the topic when of each key only the last record is. */
    private ControlDesk started(Executor worker) {
        Map<String, byte[]> left = new LinkedHashMap<>();
        written.history().forEach(record -> {
            left.remove(record.key());
            left.put(record.key(), record.value());
        });
        List<Line> lines = left.entrySet().stream().map(line -> new Line(line.getKey(), line.getValue())).toList();
        ControlDesk desk = new ControlDesk("default", ControlTopic.NAME, Set.of(), () -> new ControlTopic().with(lines),
                () -> written, worker, CLOCK, Clock.systemUTC(), CustomBotLog.of("test"));
        desks.add(desk);
        desk.start();
        done(desk.wishes().known());
        return desk;
    }

    private static void done(Uni<Void> uni) {
        uni.await().atMost(LONGEST);
    }
}
