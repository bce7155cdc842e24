package dev.custombot.runtime.bot.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

import dev.custombot.runtime.registration.HubRegistration;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** A job that initialises and exits registers the bots if the deployment has one for them; that of a database registers nobody. */
class OnlyItsOwnJobRegistersTest {

    private static final Config JOB = config(Map.of("quarkus.init-and-exit", "true"));
    private static final Config APPLICATION = config(Map.of());

    private final List<String> applied = new ArrayList<>();
    private final List<String> planned = new ArrayList<>();

    @Test
    void theJobOfTheRegistrationRegistersEachBot() {
        start(HubRegistration.AtStart.NONE, true, JOB);

        assertThat(applied).containsExactly("returns", "shop");
    }

    @Test
    void theJobOfAnotherExtensionRegistersNobody() {
        start(HubRegistration.AtStart.NONE, false, JOB);

        assertThat(applied).isEmpty();
        assertThat(planned).isEmpty();
    }

    @Test
    void theApplicationRegistersNobodyUnlessItIsAsked() {
        start(HubRegistration.AtStart.NONE, true, APPLICATION);
        assertThat(applied).isEmpty();

        start(HubRegistration.AtStart.CHECK, true, APPLICATION);
        assertThat(applied).isEmpty();
        assertThat(planned).containsExactly("returns", "shop");

        start(HubRegistration.AtStart.APPLY, false, APPLICATION);
        assertThat(applied).containsExactly("returns", "shop");
    }

    private void start(HubRegistration.AtStart atStart, boolean hasTask, Config config) {
        RegistrationRecorder.start(
                new TreeMap<>(Map.of("shop", new Bot("shop", atStart), "returns", new Bot("returns", atStart))), hasTask,
                config);
    }

    private static Config config(Map<String, String> values) {
        return new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(values, "test", 500)).build();
    }

    private final class Bot implements HubRegistration {

        private final String name;
        private final AtStart atStart;

        Bot(String name, AtStart atStart) {
            this.name = name;
            this.atStart = atStart;
        }

        @Override
        public AtStart atStart() {
            return atStart;
        }

        @Override
        public Duration checkPeriod() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Outlook plan() {
            planned.add(name);
            return new Outlook("nothing", true, List.of(), Map.of());
        }

        @Override
        public void apply(Consumer<String> progress) {
            applied.add(name);
        }

        @Override
        public void rotate(Consumer<String> progress) {
            throw new UnsupportedOperationException("Nothing is rotated at a start");
        }

        @Override
        public Outlook planOfRemoval() {
            throw new UnsupportedOperationException("Nothing is removed at a start");
        }

        @Override
        public void remove(Consumer<String> progress) {
            throw new UnsupportedOperationException("Nothing is removed at a start");
        }
    }
}
