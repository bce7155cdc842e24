package dev.custombot.docs;

import jakarta.inject.Inject;

import dev.custombot.deadletter.DeadLetterFilter;
import dev.custombot.deadletter.DeadLetterQueue;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

/** Replays dead letters. */
public class SecondChance {

    // tag::replay[]
    @Inject
    DeadLetterQueue letters;

    @Scheduled(every = "1h")
    Uni<Void> tryAgain() {
        return letters.replay(DeadLetterFilter.ALL.withCause("com.example.ShopIsDown").withLimit(50)).replaceWithVoid();
    }
    // end::replay[]
}
