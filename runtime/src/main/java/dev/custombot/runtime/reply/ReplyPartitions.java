package dev.custombot.runtime.reply;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.CustomBotConfig;
import dev.custombot.runtime.lane.PartitionTenures;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;

/** The partitions of the replies topic that belong to this process. */
@Singleton
@Identifier(ReplyPartitions.NAME)
public class ReplyPartitions extends PartitionTenures {

    /** The name by which the channel's configuration knows it. */
    static final String NAME = "custom-bot-reply";

    @Inject
    ReplyPartitions(CustomBotConfig config) {
        super(config.defaultBot().shutdown().timeout());
    }

    /** After the handlers, whose last replies may still be sent. */
    void stop(@Observes @Priority(2) ShutdownEvent event) {
        endAll();
    }
}
