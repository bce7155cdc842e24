package dev.custombot.runtime.bot.dev.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.ShownClock;
import dev.custombot.state.ConversationStore;
import dev.custombot.state.StoredState;
import io.quarkus.runtime.StartupEvent;

/** A live reload keeps neither more, nor longer, nor older than the store itself, and no class of the application that has ended. */
class WhatIsHandedOnStaysWithinItsBoundsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private Instant now = Instant.parse("2026-11-27T12:00:00Z");
    private final Clock clock = new ShownClock(() -> now);
    private final ReloadStoreFactory before = application();
    private final ConversationStore store = before.create("bot", 10, "");

    @AfterEach
    void end() {
        HandedOn.forget();
    }

    @Test
    void aStateLastsAsLongAsItWould() {
        save(store, "c-1", "1");
        now = now.plus(Duration.ofMinutes(40));
        before.handOn();
        ConversationStore next = application().create("bot", 10, "");

        now = now.plus(Duration.ofMinutes(19));
        assertThat(load(next, "c-1")).contains(new StoredState("1", "{\"n\":1}"));
        now = now.plus(Duration.ofMinutes(2));
        assertThat(load(next, "c-1")).isEmpty();
    }

    @Test
    void whatWasForgottenStaysForgotten() {
        save(store, "over", "1");
        save(store, "ended", "2");
        store.delete("ended").await().indefinitely();
        now = now.plus(HOUR);
        before.handOn();

        ConversationStore next = application().create("bot", 10, "");
        assertThat(load(next, "over")).isEmpty();
        assertThat(load(next, "ended")).isEmpty();
    }

    @Test
    void noMoreThanTheNextOneMayKeep() {
        List<String> all = List.of("1", "2", "3", "4", "5");
        all.forEach(version -> save(store, "c-" + version, version));
        before.handOn();

        ReloadStoreFactory small = application();
        small.create("bot", 2, "");
        small.handOn();

        ConversationStore last = application().create("bot", 10, "");
        assertThat(all).filteredOn(version -> load(last, "c-" + version).isPresent()).hasSize(2);
    }

    @Test
    void anApplicationThatCannotStartChangesNothing() {
        save(store, "c-1", "1");
        before.handOn();
        application().handOn();

        assertThat(load(application().create("bot", 10, ""), "c-1")).isPresent();
    }

    /** It fails at the first of its bots: the others' stores were not made. */
    @Test
    void norDoesOneThatFailsHalfWay() {
        save(before.create("other", 10, ""), "c-2", "1");
        save(store, "c-1", "1");
        before.started(new StartupEvent());
        before.handOn();
        ReloadStoreFactory failing = application();
        failing.create("bot", 10, "");
        failing.handOn();

        ReloadStoreFactory last = application();
        assertThat(load(last.create("bot", 10, ""), "c-1")).isPresent();
        assertThat(load(last.create("other", 10, ""), "c-2")).isPresent();
    }

    /** The conversation went on elsewhere: in Redis, say. */
    @Test
    void anApplicationThatKeepsNothingInMemoryLeavesNothingOld() {
        save(store, "c-1", "1");
        before.handOn();
        ReloadStoreFactory elsewhere = application();
        elsewhere.started(new StartupEvent());
        elsewhere.handOn();

        assertThat(load(application().create("bot", 10, ""), "c-1")).isEmpty();
    }

    /** Each application of dev mode has a class loader of its own: one of its classes would keep all of it, and be unknown to the next. */
    @Test
    void onlyWhatTheMachineItselfKnowsIsHandedOn() {
        save(store, "c-1", "1");
        before.handOn();

        assertThat(parts(HandedOn.now())).hasSizeGreaterThan(4)
                .allSatisfy(part -> assertThat(part.getClass().getClassLoader()).isNull());
    }

    private static Stream<Object> parts(Object whole) {
        if (whole instanceof Map<?, ?> map) {
            return Stream.concat(Stream.of(whole), map.entrySet().stream()
                    .flatMap(entry -> Stream.concat(parts(entry.getKey()), parts(entry.getValue()))));
        }
        return whole instanceof Collection<?> list
                ? Stream.concat(Stream.of(whole), list.stream().flatMap(WhatIsHandedOnStaysWithinItsBoundsTest::parts))
                : Stream.of(whole);
    }

    private ReloadStoreFactory application() {
        return new ReloadStoreFactory(clock);
    }

    private static void save(ConversationStore store, String conversation, String version) {
        store.save(conversation, Optional.empty(), new StoredState(version, "{\"n\":" + version + "}"), HOUR).await()
                .indefinitely();
    }

    private static Optional<StoredState> load(ConversationStore store, String conversation) {
        return store.load(conversation).await().indefinitely();
    }
}
