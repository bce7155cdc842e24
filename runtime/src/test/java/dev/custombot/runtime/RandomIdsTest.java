package dev.custombot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.UUID;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** An id is a random UUID as the standard has it, and whoever gives the random numbers decides which. */
class RandomIdsTest {

    @Property
    void isARandomUuid(@ForAll long seed) {
        UUID id = UUID.fromString(RandomIds.next(new SplittableRandom(seed)));

        assertThat(id.version()).isEqualTo(4);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Property
    void theSameNumbersAreTheSameId(@ForAll long seed) {
        assertThat(RandomIds.next(new SplittableRandom(seed))).isEqualTo(RandomIds.next(new SplittableRandom(seed)))
                .isNotEqualTo(RandomIds.next(new SplittableRandom(seed + 1)));
    }
}
