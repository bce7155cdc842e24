package dev.custombot.runtime.bot.topics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A topic that has other partitions than before is told about while the bot runs, once for each change. */
class PartitionsStayAsManyTest {

    private final Said said = new Said();
    private final PartitionGrowth growth = new PartitionGrowth(said.log);

    @Test
    void thoseThatGrowAreToldOnce() {
        growth.look("callbacks", 3);
        growth.look("replies", 6);
        growth.look("callbacks", 3);
        assertThat(said.lines).isEmpty();

        growth.look("callbacks", 9);
        growth.look("callbacks", 9);
        growth.look("replies", 6);

        assertThat(said.lines).containsExactly("partitionsChanged[callbacks, 3, 9]");
    }

    /** Who makes the topic anew may make it smaller. */
    @Test
    void thoseOfATopicThatWasMadeAnew() {
        growth.look("callbacks", 3);
        growth.look("callbacks", 1);

        assertThat(said.lines).containsExactly("partitionsChanged[callbacks, 3, 1]");
    }
}
