package dev.custombot.deployment;

import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;

import dev.custombot.hub.HubApi;
import dev.custombot.runtime.DefaultClock;
import dev.custombot.runtime.callback.CallbackAccess;
import dev.custombot.runtime.callback.CallbackAuthenticationMechanism;
import dev.custombot.runtime.callback.CallbackHandler;
import dev.custombot.runtime.callback.CallbackLoad;
import dev.custombot.runtime.callback.CallbackPath;
import dev.custombot.runtime.callback.CallbackPublisher;
import dev.custombot.runtime.callback.CallbackRoute;
import dev.custombot.runtime.callback.CallbackSecurity;
import dev.custombot.runtime.callback.EgainCallbackFormat;
import dev.custombot.runtime.callback.OverloadFilter;
import dev.custombot.runtime.callback.PasswordIdentityProvider;
import dev.custombot.runtime.callback.ProducerTimeouts;
import dev.custombot.runtime.callback.TokenIdentityProvider;
import dev.custombot.runtime.callback.TokenVerifier;
import dev.custombot.runtime.config.ConfigurationCheck;
import dev.custombot.runtime.deadletter.DeadLetterClients;
import dev.custombot.runtime.deadletter.DeadLetterWorker;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.deadletter.KafkaDeadLetterQueue;
import dev.custombot.runtime.dispatch.CallbackConsumer;
import dev.custombot.runtime.dispatch.ConversationStates;
import dev.custombot.runtime.dispatch.CurrentTurn;
import dev.custombot.runtime.dispatch.Dialogues;
import dev.custombot.runtime.dispatch.DispatchPartitions;
import dev.custombot.runtime.dispatch.Dispatcher;
import dev.custombot.runtime.dispatch.DurableConversations;
import dev.custombot.runtime.dispatch.FailureAnswers;
import dev.custombot.runtime.dispatch.Filters;
import dev.custombot.runtime.dispatch.GivenUpMessages;
import dev.custombot.runtime.dispatch.HandledHistory;
import dev.custombot.runtime.dispatch.HandledMessages;
import dev.custombot.runtime.dispatch.HandlerArguments;
import dev.custombot.runtime.dispatch.HandlerInvocation;
import dev.custombot.runtime.dispatch.HandlerRetries;
import dev.custombot.runtime.dispatch.IncomingMessageReader;
import dev.custombot.runtime.dispatch.LoopGuard;
import dev.custombot.runtime.dispatch.MessageHandling;
import dev.custombot.runtime.dispatch.MessageTurns;
import dev.custombot.runtime.dispatch.Outbox;
import dev.custombot.runtime.dispatch.RejectedReplies;
import dev.custombot.runtime.dispatch.ReplyRecords;
import dev.custombot.runtime.dispatch.ReplyWriter;
import dev.custombot.runtime.dispatch.StateJson;
import dev.custombot.runtime.lane.ShutdownBudget;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.Redaction;
import dev.custombot.runtime.reply.DenialAlarms;
import dev.custombot.runtime.reply.EgainReplyHub;
import dev.custombot.runtime.reply.HubTokens;
import dev.custombot.runtime.reply.RejectionPublisher;
import dev.custombot.runtime.reply.ReplyAssignment;
import dev.custombot.runtime.reply.ReplyConsumer;
import dev.custombot.runtime.reply.ReplyEndings;
import dev.custombot.runtime.reply.ReplyPartitions;
import dev.custombot.runtime.reply.ReplySender;
import dev.custombot.runtime.reply.SingleOwnerAssignor;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.AdditionalIndexedClassesBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;

/** Puts the stages into the application. */
class CustomBotProcessor {

    private static final String FEATURE = "custom-bot";

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }

    @BuildStep
    AdditionalBeanBuildItem commonBeans() {
        return beans(ConfigurationCheck.class, ShutdownBudget.class, DefaultClock.class, BotMetrics.class, DeadLetters.class,
                Redaction.class);
    }

    @BuildStep
    AdditionalBeanBuildItem deadLetterBeans() {
        return beans(KafkaDeadLetterQueue.class, DeadLetterWorker.class, DeadLetterClients.class);
    }

    @BuildStep
    AdditionalBeanBuildItem callbackBeans() {
        return beans(CallbackRoute.class, CallbackHandler.class, CallbackLoad.class, OverloadFilter.class, CallbackPath.class,
                CallbackSecurity.class,
                CallbackAccess.class, CallbackAuthenticationMechanism.class, TokenIdentityProvider.class, TokenVerifier.class,
                PasswordIdentityProvider.class, EgainCallbackFormat.class, CallbackPublisher.class, ProducerTimeouts.class);
    }

    @BuildStep
    AdditionalBeanBuildItem dispatchBeans() {
        return beans(CallbackConsumer.class, ConversationStates.class, CurrentTurn.class, Dialogues.class, Dispatcher.class,
                DurableConversations.class, FailureAnswers.class, Filters.class, GivenUpMessages.class, HandledMessages.class,
                HandlerArguments.class,
                DispatchPartitions.class, HandledHistory.class, HandlerInvocation.class, HandlerRetries.class,
                IncomingMessageReader.class, LoopGuard.class,
                MessageHandling.class,
                MessageTurns.class, Outbox.class, RejectedReplies.class, ReplyRecords.class, ReplyWriter.class,
                StateJson.class);
    }

    @BuildStep
    AdditionalBeanBuildItem replyBeans() {
        return beans(ReplyConsumer.class, ReplyPartitions.class, ReplyAssignment.class, ReplySender.class, ReplyEndings.class,
                DenialAlarms.class, RejectionPublisher.class, EgainReplyHub.class, HubTokens.class);
    }

    /** Kafka's client makes them by their names. */
    @BuildStep
    ReflectiveClassBuildItem replyAssignors() {
        return ReflectiveClassBuildItem.builder(SingleOwnerAssignor.class, CooperativeStickyAssignor.class)
                .reason("partition.assignment.strategy of the channel custom-bot-replies-in").build();
    }

    @BuildStep
    AdditionalIndexedClassesBuildItem hubClient() {
        return new AdditionalIndexedClassesBuildItem(HubApi.class.getName());
    }

    private static AdditionalBeanBuildItem beans(Class<?>... classes) {
        return AdditionalBeanBuildItem.builder().addBeanClasses(classes).setUnremovable().build();
    }
}
