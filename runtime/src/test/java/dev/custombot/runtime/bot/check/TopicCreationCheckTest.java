package dev.custombot.runtime.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.bot.BotSettings;
import dev.custombot.runtime.config.CustomBotConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Topics that no broker could make, or that nothing could be stored in, are refused at the start. */
class TopicCreationCheckTest {

    private final CheckedConfig config = new CheckedConfig("topics.create.");

    @Test
    void whatIsGivenByItselfIsGood() {
        assertThat(wrong()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"partitions, 0, partitions", "min-insync-replicas, 0, min-insync-replicas", "replication, 1, replication",
            "min-insync-replicas, 4, replication", "replication, 40000, replication"})
    void whatCannotBeIsNamed(String key, String value, String named) {
        config.set(key, value);

        assertThat(wrong()).containsExactly(named);
    }

    private List<String> wrong() {
        return config.wrong(given -> TopicsCheck.check(
                new BotSettings(new BotNames(CustomBotConfig.DEFAULT_BOT), null, given.bot()),
                new SmallRyeConfigBuilder().build(), given.problems()));
    }
}
