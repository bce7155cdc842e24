package dev.custombot.bots;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;

import dev.custombot.BotName;
import dev.custombot.test.Hub;

/** A test that talks to all three bots, and leaves their hubs as they were. */
abstract class ThreeHubsTest {

    @Inject
    Hub shop;

    @Inject
    @BotName("returns")
    Hub returns;

    @Inject
    @BotName("advice")
    Hub advice;

    @AfterEach
    void mend() {
        shop.stopFailing();
        returns.stopFailing();
    }
}
