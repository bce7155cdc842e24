package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.custombot.Reply;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.state.StoredState;
import io.smallrye.mutiny.Uni;

/** A handler runs again when somebody else has stored the state meanwhile: what its first run has said at once stays, whatever the next one says. */
class WhatWasSaidAtOnceOutlastsAConflictTest {

    private final Chat chat = new Chat();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void aHandOver() {
        chat.early = () -> first() ? List.of(Reply.escalate()) : List.of();
        chat.bot = message -> anotherStores(Reply.text("A moment, please."));

        assertThat(chat.says("hello")).isEqualTo("handled");

        assertThat(runs).hasValue(2);
        assertThat(chat.state().isSilentAt(Turns.NOON.plusSeconds(1))).isTrue();
    }

    @Test
    void anEnd() {
        chat.bot = message -> List.of(Reply.ask("Which order?", "order"));
        chat.says("hello");
        chat.early = () -> first() ? List.of(Reply.end()) : List.of();
        chat.bot = message -> anotherStores(Reply.text("Thank you."));

        assertThat(chat.says("1001")).isEqualTo("handled");

        assertThat(runs).hasValue(2);
        assertThat(chat.state().question()).isEmpty();
        assertThat(chat.state().values()).isEmpty();
    }

    @Test
    void aHandOverByTheMethodForFailures() {
        chat.bot = message -> {
            throw new IllegalStateException("no");
        };
        chat.onFailure = Optional.of(turn -> {
            if (first()) {
                turn.replies().send(Reply.escalate());
            }
            return Turns.returning(turn, anotherStores(Reply.text("Sorry.")));
        });

        assertThat(chat.says("hello")).isEqualTo("failed");

        assertThat(runs).hasValue(2);
        assertThat(chat.state().isSilentAt(Turns.NOON.plusSeconds(1))).isTrue();
    }

    private boolean first() {
        return runs.incrementAndGet() == 1;
    }

    /** While the first run goes on. */
    private List<Reply> anotherStores(Reply reply) {
        if (runs.get() == 1) {
            Optional<StoredState> now = chat.store.load(Turns.CONVERSATION).await().indefinitely();
            Uni<Boolean> saved = chat.store.save(Turns.CONVERSATION, now.map(StoredState::version),
                    new StoredState("1/another", "{\"values\":{\"Basket\":1}}"), Duration.ofHours(1));
            assertThat(saved.await().indefinitely()).isTrue();
        }
        return List.of(reply);
    }
}
