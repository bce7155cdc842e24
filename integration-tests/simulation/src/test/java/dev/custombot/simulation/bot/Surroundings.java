package dev.custombot.simulation.bot;

import java.util.random.RandomGenerator;

import dev.custombot.simulation.account.Account;
import dev.custombot.simulation.account.Offers;
import dev.custombot.simulation.hub.SimulatedHub;
import dev.custombot.simulation.log.SimulatedGroup;
import dev.custombot.simulation.log.SimulatedLog;
import dev.custombot.simulation.log.Troubles;
import dev.custombot.simulation.time.Chance;
import dev.custombot.simulation.time.VirtualTime;

/**
 * What all replicas of one simulation have in common.
 *
 * @param random what the bot draws its random numbers from
 */
public record Surroundings(VirtualTime time, Chance chance, SimulatedLog log, SimulatedGroup callbacks, SimulatedGroup replies,
        Troubles troubles, SimulatedHub hub, SimulatedStore store, Account account, Offers offers, Settings settings,
        RandomGenerator random, Operators operators) {}
