package dev.custombot.runtime.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.RareLines;
import dev.custombot.runtime.control.ControlTopic.Line;

/** A process that starts knows what operators want before it handles anything, and hears of what they want later. */
class WhatOperatorsWantOutlivesARestartTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final ControlTopic kafka = new ControlTopic();
    private final ControlTopic again = new ControlTopic();
    private final Iterator<ControlTopic> consumers = List.of(kafka, again).iterator();
    private final Wishes wishes = new Wishes(Clock.fixed(NOW, ZoneOffset.UTC));
    private final List<Boolean> sender = new ArrayList<>();
    private final ControlReader reader = new ControlReader(consumers::next, ControlTopic.NAME, wishes,
            new RareLines(Clock.systemUTC()), CustomBotLog.of("test"));
    private final Thread thread = new Thread(reader);
    private final CountDownLatch allIsRead = new CountDownLatch(1);

    @AfterEach
    void stop() throws Exception {
        reader.close();
        thread.join();
    }

    @Test
    void whatIsThereIsKnownFirst() {
        wishes.onSender(sender::add);
        assertThat(wishes.isKnown()).isFalse();
        assertThat(sender).as("nothing is sent before").containsExactly(true);
        start(pause(ControlKey.conversation("c:1")), pause(ControlKey.handler("OrderBot#menu")), pause(ControlKey.SENDER),
                pause(ControlKey.conversation("gone")), resume(ControlKey.conversation("gone")),
                new Line("nonsense", "x".getBytes()), new Line("later:x", "{}".getBytes()),
                new Line("head:c-2", "{}".getBytes()), new Line("head:c-2/%", "{}".getBytes()),
                order("c-2", "m-9", HeadOrder.SKIP));

        assertThat(wishes.isPaused("c:1")).isTrue();
        assertThat(wishes.isPaused("gone")).isFalse();
        assertThat(wishes.isHandlerPaused("OrderBot#menu")).isTrue();
        assertThat(wishes.order("c-2", "m-9")).contains(HeadOrder.SKIP);
        assertThat(wishes.order("c-2", "m-10")).as("another message").isEmpty();
        assertThat(sender).endsWith(true);
        assertThat(wishes.all()).hasSize(4).allSatisfy(entry -> {
            assertThat(entry.by()).isEqualTo("rita");
            assertThat(entry.at()).isEqualTo(NOW);
        });
    }

    @Test
    void whatIsWantedLaterIsHeardOf() throws Exception {
        CountDownLatch changed = new CountDownLatch(1);
        CountDownLatch resumed = new CountDownLatch(1);
        wishes.onSender(pause -> {
            if (!pause) {
                resumed.countDown();
            }
        });
        start(pause(ControlKey.SENDER));
        wishes.onChange(changed::countDown);

        come(resume(ControlKey.SENDER));

        assertThat(resumed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(changed.await(10, TimeUnit.SECONDS)).isTrue();
    }

    /** What was wanted for a while, and is still on the topic, is wanted no more. */
    @Test
    void whatIsReadAgainIsHeardOfAsAWhole() throws Exception {
        start(pause(ControlKey.conversation("c")), pause(ControlKey.SENDER), pause(ControlKey.conversation("gone")));
        List<Boolean> paused = heardFromNowOn();

        again.with(List.of(pause(ControlKey.conversation("c")), pause(ControlKey.SENDER), resume(ControlKey.conversation("c")),
                resume(ControlKey.SENDER), pause(ControlKey.conversation("c")), pause(ControlKey.SENDER),
                pause(ControlKey.conversation("new"))));
        kafka.setPollException(new KafkaException("the connection, say"));

        assertThat(allIsRead.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(paused).isNotEmpty().doesNotContain(false);
        assertThat(wishes.isPaused("gone")).isFalse();
    }

    /** As after an outage. */
    @Test
    void soIsWhatComesTogether() throws Exception {
        start(pause(ControlKey.conversation("c")), pause(ControlKey.SENDER));
        List<Boolean> paused = heardFromNowOn();

        come(resume(ControlKey.conversation("c")), resume(ControlKey.SENDER), pause(ControlKey.SENDER),
                pause(ControlKey.conversation("c")), pause(ControlKey.conversation("new")));

        assertThat(allIsRead.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(paused).doesNotContain(false);
    }

    /** Whether each, of a conversation and the sender, is to wait. */
    private List<Boolean> heardFromNowOn() {
        List<Boolean> paused = new CopyOnWriteArrayList<>();
        wishes.onSender(paused::add);
        wishes.onChange(() -> {
            paused.add(wishes.isPaused("c"));
            if (wishes.isPaused("new")) {
                allIsRead.countDown();
            }
        });
        return paused;
    }

    @Test
    void anOrderIsCarriedOutOnce() {
        List<String> obeyed = new ArrayList<>();
        wishes.whenObeyed((conversation, message) -> obeyed.add(conversation + " " + message));
        start(order("c-2", "m-9", HeadOrder.DEAD_LETTER));

        wishes.obeyed("c-2", "m-8");
        wishes.obeyed("c-2", "m-9");
        wishes.obeyed("c-2", "m-9");

        assertThat(obeyed).containsExactly("c-2 m-9");
        assertThat(wishes.order("c-2", "m-9")).isEmpty();
    }

    private static Line pause(ControlKey key) {
        return new Line(key.text(), ControlEntry.pause(key, "rita", NOW).value());
    }

    private static Line resume(ControlKey key) {
        return new Line(key.text(), null);
    }

    private static Line order(String conversation, String message, HeadOrder order) {
        return new Line(ControlKey.head(conversation, message).text(),
                ControlEntry.order(conversation, message, order, "rita", NOW).value());
    }

    private void start(Line... present) {
        kafka.with(List.of(present));
        thread.start();
        wishes.known().await().atMost(Duration.ofSeconds(10));
    }

    private void come(Line... later) {
        kafka.come(List.of(later));
    }
}
