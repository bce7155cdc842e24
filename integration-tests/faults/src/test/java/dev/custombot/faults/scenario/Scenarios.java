package dev.custombot.faults.scenario;

import java.util.List;

import dev.custombot.faults.Scenario;

/** All scenarios, in the order of the guide. */
public final class Scenarios {

    private Scenarios() {}

    public static List<Scenario> all() {
        return List.of(new BotKilled(), new PartitionsMove(), BrokerOutage.stopped(), BrokerOutage.paused(), new LeaderKilled(),
                new TroubledHub(), new PoisonAndFailure(), new Redelivery(), new Overload(), new RollingRestart(),
                new RatePlan(), new BlockingHandlersKilled(), new HandlersOutliveShutdown(), new SomethingElseTheSecondTime(),
                new BotStandsStill(), new GatewayAnswers(), new MemoryStoreMoves(), new Flood(), new LostHandOvers(),
                new StuckThenKilled(), new ClockSteps(), new Soak());
    }
}
