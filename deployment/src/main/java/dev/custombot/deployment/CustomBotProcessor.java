package dev.custombot.deployment;

import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;

import dev.custombot.runtime.DefaultClock;
import dev.custombot.runtime.callback.CallbackHandler;
import dev.custombot.runtime.callback.CallbackPublisher;
import dev.custombot.runtime.callback.CallbackRoute;
import dev.custombot.runtime.callback.ProducerTimeouts;
import dev.custombot.runtime.callback.authentication.CallbackAccess;
import dev.custombot.runtime.callback.authentication.CallbackAuthenticationMechanism;
import dev.custombot.runtime.callback.authentication.CallbackSecurity;
import dev.custombot.runtime.callback.authentication.PasswordIdentityProvider;
import dev.custombot.runtime.callback.authentication.TokenIdentityProvider;
import dev.custombot.runtime.callback.authentication.TokenVerifier;
import dev.custombot.runtime.callback.http.Admissions;
import dev.custombot.runtime.callback.http.CallbackPath;
import dev.custombot.runtime.callback.http.OverloadFilter;
import dev.custombot.runtime.config.ConfigurationCheck;
import dev.custombot.runtime.deadletter.DeadLetterClients;
import dev.custombot.runtime.deadletter.DeadLetterWorker;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.deadletter.KafkaDeadLetterQueue;
import dev.custombot.runtime.dispatch.CallbackConsumer;
import dev.custombot.runtime.dispatch.DispatchPartitions;
import dev.custombot.runtime.dispatch.Dispatcher;
import dev.custombot.runtime.dispatch.DurableConversations;
import dev.custombot.runtime.dispatch.FailureAnswers;
import dev.custombot.runtime.dispatch.GivenUpMessages;
import dev.custombot.runtime.dispatch.HandlerRetries;
import dev.custombot.runtime.dispatch.KnownMessages;
import dev.custombot.runtime.dispatch.KnownMessagesReader;
import dev.custombot.runtime.dispatch.MessageHandling;
import dev.custombot.runtime.dispatch.RejectedReplies;
import dev.custombot.runtime.dispatch.outbox.LoopGuard;
import dev.custombot.runtime.dispatch.outbox.Outbox;
import dev.custombot.runtime.dispatch.outbox.ReplyRecords;
import dev.custombot.runtime.dispatch.state.ConversationStates;
import dev.custombot.runtime.dispatch.state.StateJson;
import dev.custombot.runtime.dispatch.turn.CurrentTurn;
import dev.custombot.runtime.dispatch.turn.Dialogues;
import dev.custombot.runtime.dispatch.turn.Filters;
import dev.custombot.runtime.dispatch.turn.HandlerArguments;
import dev.custombot.runtime.dispatch.turn.HandlerInvocation;
import dev.custombot.runtime.dispatch.turn.MessageTurns;
import dev.custombot.runtime.hub.egain.EgainCallbackFormat;
import dev.custombot.runtime.hub.egain.EgainReplyHub;
import dev.custombot.runtime.hub.egain.HubApi;
import dev.custombot.runtime.hub.egain.HubTokens;
import dev.custombot.runtime.hub.egain.MessageReader;
import dev.custombot.runtime.hub.egain.ReplyWriter;
import dev.custombot.runtime.lane.ShutdownBudget;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.Redaction;
import dev.custombot.runtime.reply.DenialAlarms;
import dev.custombot.runtime.reply.RejectionPublisher;
import dev.custombot.runtime.reply.ReplyConsumer;
import dev.custombot.runtime.reply.ReplyEndings;
import dev.custombot.runtime.reply.ReplyPartitions;
import dev.custombot.runtime.reply.ReplySender;
import dev.custombot.runtime.reply.owner.ReplyAssignment;
import dev.custombot.runtime.reply.owner.SingleOwnerAssignor;
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
        return beans(CallbackRoute.class, CallbackHandler.class, Admissions.class, OverloadFilter.class, CallbackPath.class,
                CallbackSecurity.class,
                CallbackAccess.class, CallbackAuthenticationMechanism.class, TokenIdentityProvider.class, TokenVerifier.class,
                PasswordIdentityProvider.class, EgainCallbackFormat.class, CallbackPublisher.class, ProducerTimeouts.class);
    }

    @BuildStep
    AdditionalBeanBuildItem dispatchBeans() {
        return beans(CallbackConsumer.class, ConversationStates.class, CurrentTurn.class, Dialogues.class, Dispatcher.class,
                DurableConversations.class, FailureAnswers.class, Filters.class, GivenUpMessages.class, KnownMessages.class,
                HandlerArguments.class,
                DispatchPartitions.class, KnownMessagesReader.class, HandlerInvocation.class, HandlerRetries.class,
                MessageReader.class, LoopGuard.class,
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
