package dev.custombot.runtime.hub.egain.client;

import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.custombot.runtime.request.HubPlan;
import dev.custombot.runtime.request.OperationRates;
import dev.custombot.runtime.request.OperationRates.Rate;
import dev.custombot.runtime.request.RatePlan;

/** eGain's published rate plans. The hub counts each operation by itself: only the sending of messages is in that of the bot's replies. */
public final class EgainPlans {

    public static final String ENTERPRISE = "enterprise";
    public static final Map<String, RatePlan> PUBLISHED = Map.of("developer",
            plan(new Rate(0.16, 1), new Rate(0.16, 1), 1_000), "basic", plan(new Rate(1, 3), new Rate(0.5, 2), 100_000),
            ENTERPRISE, plan(new Rate(5, 15), new Rate(1, 30), 500_000));

    private EgainPlans() {}

    /**
     * @param messages what is allowed of messages, and of what is asked for them: files and details of conversations
     * @param usual of each of the others
     * @param quota messages in a month
     */
    private static RatePlan plan(Rate messages, Rate usual, long quota) {
        return new RatePlan(messages.perSecond(), messages.burst(), OptionalLong.of(quota))
                .with(new OperationRates(
                        Stream.of(HubAssets.CREATE, HubAssets.GET, CompletedConversation.NAME)
                                .collect(Collectors.toMap(Function.identity(), operation -> messages)),
                        usual));
    }

    /** What bounds each operation of a bot with a plan. */
    public static Function<String, HubPlan> within(HubPlan plan) {
        return operation -> operation.equals(EgainConversationManager.SEND) ? plan : plan.apart(operation);
    }
}
