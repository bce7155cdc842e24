package dev.custombot.runtime.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

/** The command does what it is told and nothing else, and its exit code says how it went. */
class RegistrationCommandTest {

    private final List<String> lines = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final Map<String, HubRegistration> bots = new TreeMap<>();

    @Test
    void nothingToDoEndsWithZero() {
        bots.put("shop", new Bot("shop", true));

        assertThat(run("plan")).isZero();
        assertThat(lines).contains("plan of shop");
    }

    @Test
    void changesEndWithTwo() {
        bots.put("shop", new Bot("shop", false));

        assertThat(run("plan")).isEqualTo(2);
        assertThat(done).isEmpty();
    }

    @Test
    void everyBotIsMeantUnlessOneIsNamed() {
        bots.put("shop", new Bot("shop", false));
        bots.put("returns", new Bot("returns", false));

        assertThat(run("apply")).isZero();
        assertThat(done).containsExactly("apply returns", "apply shop");
        done.clear();
        assertThat(run("apply", "--bot", "shop")).isZero();
        assertThat(done).containsExactly("apply shop");
    }

    @Test
    void oneThatFailsKeepsNoOtherBack() {
        bots.put("broken", new Bot("broken", false));
        bots.put("shop", new Bot("shop", false));

        assertThat(run("apply")).isEqualTo(1);
        assertThat(lines).contains("The hub is away");
        assertThat(done).containsExactly("apply shop");
    }

    /** Whoever goes on with what there is to do must not take the other bot for looked at. */
    @Test
    void whatCouldNotBeAskedIsWorseThanChanges() {
        bots.put("broken", new Bot("broken", false));
        bots.put("shop", new Bot("shop", false));

        assertThat(run("plan")).isEqualTo(1);
        assertThat(lines).contains("The hub is away", "plan of shop");
    }

    @Test
    void aSecretIsRotated() {
        bots.put("shop", new Bot("shop", false));

        assertThat(run("rotate")).isZero();
        assertThat(done).containsExactly("rotate shop");
    }

    @Test
    void nothingIsDeletedWithoutBeingSure() {
        bots.put("shop", new Bot("shop", false));

        assertThat(run("destroy")).isEqualTo(2);
        assertThat(done).isEmpty();
        assertThat(run("destroy", "--yes")).isZero();
        assertThat(done).containsExactly("remove shop");
    }

    @Test
    void whatNobodyKnowsIsExplained() {
        bots.put("shop", new Bot("shop", false));

        assertThat(run("destory")).isEqualTo(1);
        assertThat(run("plan", "--bot", "sohp")).isEqualTo(1);
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("sohp"))
                .anySatisfy(line -> assertThat(line).contains("registration plan"));
    }

    @Test
    void aMistypedOptionDoesNotMeanEveryBot() {
        bots.put("shop", new Bot("shop", false));
        bots.put("returns", new Bot("returns", false));

        assertThat(run("destroy", "--yes", "--bots", "shop")).isEqualTo(1);
        assertThat(run("destroy", "--yes", "--bot")).isEqualTo(1);
        assertThat(run("apply", "shop")).isEqualTo(1);
        assertThat(run("apply", "--bot", "shop", "--bot", "returns")).isEqualTo(1);
        assertThat(run("apply", "--yes")).isEqualTo(1);
        assertThat(done).isEmpty();
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("--yes"))
                .anySatisfy(line -> assertThat(line).contains("registration apply"));
    }

    @Test
    void anApplicationThatDeclaresNothingSaysSo() {
        assertThat(run("plan")).isEqualTo(1);
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("registration.callback-url"));
    }

    private int run(String... words) {
        lines.clear();
        List<String> arguments = new ArrayList<>(List.of(RegistrationCommand.NAME));
        arguments.addAll(List.of(words));
        return new RegistrationCommand(bots, lines::add).run(arguments.toArray(String[]::new));
    }

    private final class Bot implements HubRegistration {

        private final String name;
        private final boolean isDone;

        Bot(String name, boolean isDone) {
            this.name = name;
            this.isDone = isDone;
        }

        @Override
        public AtStart atStart() {
            return AtStart.NONE;
        }

        @Override
        public Duration checkPeriod() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Outlook plan() {
            if (name.equals("broken")) {
                throw new IllegalStateException("The hub is away");
            }
            return new Outlook("plan of " + name, isDone, List.of(), Map.of());
        }

        @Override
        public void apply(Consumer<String> progress) {
            if (name.equals("broken")) {
                throw new IllegalStateException("The hub is away");
            }
            done.add("apply " + name);
        }

        @Override
        public void rotate(Consumer<String> progress) {
            done.add("rotate " + name);
        }

        @Override
        public Outlook planOfRemoval() {
            return new Outlook("removal of " + name, isDone, List.of(), Map.of());
        }

        @Override
        public void remove(Consumer<String> progress) {
            done.add("remove " + name);
        }
    }
}
