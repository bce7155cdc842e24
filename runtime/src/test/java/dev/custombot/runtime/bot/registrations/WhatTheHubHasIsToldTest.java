package dev.custombot.runtime.bot.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.custombot.hub.HubRequestException;
import dev.custombot.runtime.LoggedRecords;
import dev.custombot.runtime.registration.HubRegistration;
import io.smallrye.config.SmallRyeConfigBuilder;

/** What a start changes at the hub, finds to be other than declared there, or cannot find out is in the log with the bot that it is about. */
class WhatTheHubHasIsToldTest {

    @RegisterExtension
    final LoggedRecords logged = new LoggedRecords();

    @Test
    void whatIsMade() {
        start(HubRegistration.AtStart.APPLY, () -> outlook("nothing", true));

        assertThat(logged.lines()).containsExactly("[returns] CBOT00601: At the hub: participant \"returns\" was created",
                "[returns] CBOT00601: At the hub: channel \"chat\" was changed");
        assertThat(logged.levels("CBOT00601")).containsOnly("INFO");
    }

    @Test
    void whatDiffersFieldByField() {
        start(HubRegistration.AtStart.CHECK,
                () -> outlook("~ participant \"returns\" will be changed\n  name = a -> b", false));

        assertThat(logged.lines()).containsExactly("[returns] CBOT00602: The hub is other than declared:\n"
                + "~ participant \"returns\" will be changed\n  name = a -> b");
        assertThat(logged.levels("CBOT00602")).containsExactly("WARN");
    }

    @Test
    void whatIsAsDeclaredIsNoNews() {
        start(HubRegistration.AtStart.CHECK, () -> outlook("nothing", true));

        assertThat(logged.lines()).isEmpty();
    }

    @Test
    void whyItCannotBeKnown() {
        start(HubRegistration.AtStart.CHECK, () -> {
            throw HubRequestException.answered("participants.list", 403, "403-197", "Canary");
        });

        assertThat(logged.lines()).containsExactly(
                "[returns] CBOT00603: The hub could not be asked what is registered: participants.list: 403 403-197");
        assertThat(logged.levels("CBOT00603")).containsExactly("WARN");
    }

    private static void start(HubRegistration.AtStart atStart, Supplier<HubRegistration.Outlook> plan) {
        RegistrationRecorder.start(Map.of("returns", new Returns(atStart, plan)), false, new SmallRyeConfigBuilder().build());
    }

    private static HubRegistration.Outlook outlook(String text, boolean isEmpty) {
        return new HubRegistration.Outlook(text, isEmpty, List.of(), Map.of());
    }

    /** A bot that has something at its hub. */
    private record Returns(AtStart atStart, Supplier<Outlook> look) implements HubRegistration {

        @Override
        public Duration checkPeriod() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Outlook plan() {
            return look.get();
        }

        @Override
        public void apply(Consumer<String> progress) {
            progress.accept("participant \"returns\" was created");
            progress.accept("channel \"chat\" was changed");
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
