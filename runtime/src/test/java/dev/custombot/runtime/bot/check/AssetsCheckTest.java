package dev.custombot.runtime.bot.check;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.custombot.runtime.config.AssetsConfig;
import dev.custombot.runtime.config.ConfigProblems;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.MemorySize;

/** Settings with which no file could be moved, or one from anywhere, stop the start and are named. */
class AssetsCheckTest {

    @Test
    void hostsThatAreNone() {
        refused(new Settings(List.of("files.example", "https://files.example/path"), "chat", Duration.ofMinutes(1), 1),
                "assets.allowed-hosts");
        refused(new Settings(List.of("*"), "chat", Duration.ofMinutes(1), 1), "assets.allowed-hosts");
    }

    @Test
    void limitsThatLetNothingThrough() {
        refused(new Settings(List.of(), "chat", Duration.ZERO, 1), "assets.transfer-timeout");
        refused(new Settings(List.of(), "chat", Duration.ofMinutes(1), 0), "assets.max-download-size");
        refused(new Settings(List.of(), " ", Duration.ofMinutes(1), 1), "assets.channel-type");
    }

    @Test
    void whatCanBeMeantIsTaken() {
        assertThatCode(() -> check(new Settings(List.of("files.example", "*.egain.cloud"), "sms", Duration.ofMillis(1), 1)))
                .doesNotThrowAnyException();
    }

    private static void refused(AssetsConfig config, String key) {
        assertThatThrownBy(() -> check(config)).isInstanceOf(ConfigurationException.class).hasMessageContaining(key);
    }

    private static void check(AssetsConfig config) {
        ConfigProblems problems = new ConfigProblems();
        AssetsCheck.check(config, problems);
        problems.refuse();
    }

    private record Settings(List<String> hosts, String channelType, Duration transferTimeout, long largest)
            implements
                AssetsConfig {

        @Override
        public Optional<List<String>> allowedHosts() {
            return Optional.of(hosts);
        }

        @Override
        public UploadMethod uploadMethod() {
            return UploadMethod.POST;
        }

        @Override
        public MemorySize maxDownloadSize() {
            return new MemorySize(BigInteger.valueOf(largest));
        }
    }
}
