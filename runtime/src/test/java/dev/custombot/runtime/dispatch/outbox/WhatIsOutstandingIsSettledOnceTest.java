package dev.custombot.runtime.dispatch.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;

/** What follows a publication can be cancelled when it has long been confirmed. Mutiny tells that to the publication as well. */
class WhatIsOutstandingIsSettledOnceTest {

    private final Outstanding outstanding = new Outstanding();
    private int open;

    @Test
    void alsoWhenWhatFollowsIsCancelled() {
        outstanding.tell(() -> open++, () -> open--);

        outstanding.of(Uni.createFrom().item("confirmed")).chain(() -> Uni.createFrom().nothing()).subscribe()
                .with(never -> {}).cancel();
        outstanding.of(Uni.createFrom().nothing()).subscribe().with(never -> {});

        assertThat(open).as("the clock of a handler stands").isOne();
    }
}
