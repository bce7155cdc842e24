package dev.custombot.runtime.reply;

import java.util.Collection;
import java.util.function.Function;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Work on one thing after the other. Mostly it is one or none, for which a stream costs more than the work. */
final class OneByOne {

    private OneByOne() {}

    static <T> Uni<Void> of(Collection<T> things, Function<T, Uni<Void>> work) {
        return switch (things.size()) {
            case 0 -> Uni.createFrom().voidItem();
            case 1 -> Uni.createFrom().deferred(() -> work.apply(things.iterator().next()));
            default -> Multi.createFrom().iterable(things).onItem().transformToUniAndConcatenate(work::apply).collect().asList()
                    .replaceWithVoid();
        };
    }
}
