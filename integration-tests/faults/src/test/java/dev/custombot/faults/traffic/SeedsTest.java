package dev.custombot.faults.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The same seed means the same moments, whatever else was drawn. */
class SeedsTest {

    @Test
    void theSameAgain() {
        assertThat(new Seeds(4711).moments().nextLong()).isEqualTo(new Seeds(4711).moments().nextLong());
        assertThat(new Seeds(4711).wish(3, 8).nextLong()).isEqualTo(new Seeds(4711).wish(3, 8).nextLong());
    }

    @Test
    void aSourceForEachPurpose() {
        Seeds seeds = new Seeds(4711);
        assertThat(seeds.moments().nextLong()).isNotEqualTo(seeds.pauses().nextLong());
        assertThat(seeds.wish(3, 8).nextLong()).isNotEqualTo(seeds.wish(3, 9).nextLong());
        assertThat(seeds.moments().nextLong()).isNotEqualTo(new Seeds(4712).moments().nextLong());
    }
}
