package dev.custombot.runtime.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.smallrye.context.SmallRyeThreadContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/** Mutiny takes contexts along with every operator; a lane needs none, whichever thread it goes on from. */
class LanesTakeNoContextsAlongTest {

    private final ConversationLanes lanes = new ConversationLanes(1);
    private final List<Optional<SmallRyeThreadContext>> seen = new ArrayList<>();
    private UniEmitter<? super Void> first;

    @Test
    void whereverTheyGoOn() {
        submit("one", Uni.createFrom().emitter(emitter -> first = emitter));
        submit("two", Uni.createFrom().voidItem());

        first.complete(null);

        assertThat(seen).hasSize(2).allMatch(context -> context.filter(SmallRyeThreadContext::isEmpty).isPresent());
        assertThat(SmallRyeThreadContext.getCurrentThreadContext()).as("of the thread, afterwards").isNull();
    }

    private void submit(String conversation, Uni<Void> work) {
        lanes.submit(conversation, () -> {
            seen.add(Optional.ofNullable(SmallRyeThreadContext.getCurrentThreadContext()));
            return work;
        }).subscribe().with(done -> {});
    }
}
