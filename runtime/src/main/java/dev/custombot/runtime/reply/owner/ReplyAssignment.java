package dev.custombot.runtime.reply.owner;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;

import dev.custombot.runtime.config.CustomBotConfig;
import dev.custombot.runtime.reply.ReplyConsumer;
import dev.custombot.runtime.reply.pace.RatePlan;
import io.smallrye.common.annotation.Identifier;

/** How replicas share the replies topic: one has all of it under a rate plan, else each has a part. */
@Singleton
public class ReplyAssignment {

    /** With both, a group whose replicas are replaced in turn changes over when the last one is. */
    private static final String SHARED = String.join(",",
            List.of(CooperativeStickyAssignor.class.getName(), SingleOwnerAssignor.class.getName()));

    @Produces
    @Singleton
    @Identifier(ReplyConsumer.CHANNEL)
    Map<String, Object> assignor(CustomBotConfig config) {
        boolean limited = RatePlan.of(config.defaultBot().reply()).isPresent();
        return Map.of(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                limited ? SingleOwnerAssignor.class.getName() : SHARED);
    }
}
