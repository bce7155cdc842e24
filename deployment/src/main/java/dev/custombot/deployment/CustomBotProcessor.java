package dev.custombot.deployment;

import dev.custombot.hub.HubApi;
import dev.custombot.runtime.ConfigurationCheck;
import dev.custombot.runtime.DefaultClock;
import dev.custombot.runtime.callback.CallbackAccess;
import dev.custombot.runtime.callback.CallbackAuthenticationMechanism;
import dev.custombot.runtime.callback.CallbackHandler;
import dev.custombot.runtime.callback.CallbackPath;
import dev.custombot.runtime.callback.CallbackPublisher;
import dev.custombot.runtime.callback.CallbackRoute;
import dev.custombot.runtime.callback.CallbackSecurity;
import dev.custombot.runtime.callback.EgainCallbackFormat;
import dev.custombot.runtime.callback.PasswordIdentityProvider;
import dev.custombot.runtime.callback.ProducerTimeouts;
import dev.custombot.runtime.callback.TokenIdentityProvider;
import dev.custombot.runtime.callback.TokenVerifier;
import dev.custombot.runtime.deadletter.DeadLetters;
import dev.custombot.runtime.dispatch.CallbackConsumer;
import dev.custombot.runtime.dispatch.ContentReader;
import dev.custombot.runtime.dispatch.Dispatcher;
import dev.custombot.runtime.dispatch.HandledMessages;
import dev.custombot.runtime.dispatch.HandlerInvocation;
import dev.custombot.runtime.dispatch.IncomingMessageReader;
import dev.custombot.runtime.dispatch.Outbox;
import dev.custombot.runtime.dispatch.Redaction;
import dev.custombot.runtime.dispatch.ReplyContent;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.reply.EgainReplyHub;
import dev.custombot.runtime.reply.HubTokens;
import dev.custombot.runtime.reply.ReplyConsumer;
import dev.custombot.runtime.reply.ReplySender;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.AdditionalIndexedClassesBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;

/** Puts the stages into the application. */
class CustomBotProcessor {

    private static final String FEATURE = "custom-bot";

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }

    @BuildStep
    AdditionalBeanBuildItem commonBeans() {
        return beans(ConfigurationCheck.class, DefaultClock.class, BotMetrics.class, DeadLetters.class);
    }

    @BuildStep
    AdditionalBeanBuildItem callbackBeans() {
        return beans(CallbackRoute.class, CallbackHandler.class, CallbackPath.class, CallbackSecurity.class,
                CallbackAccess.class, CallbackAuthenticationMechanism.class, TokenIdentityProvider.class, TokenVerifier.class,
                PasswordIdentityProvider.class, EgainCallbackFormat.class, CallbackPublisher.class, ProducerTimeouts.class);
    }

    @BuildStep
    AdditionalBeanBuildItem dispatchBeans() {
        return beans(CallbackConsumer.class, Dispatcher.class, HandlerInvocation.class, HandledMessages.class,
                IncomingMessageReader.class, ContentReader.class, ReplyContent.class, Outbox.class,
                Redaction.class);
    }

    @BuildStep
    AdditionalBeanBuildItem replyBeans() {
        return beans(ReplyConsumer.class, ReplySender.class, EgainReplyHub.class, HubTokens.class);
    }

    @BuildStep
    AdditionalIndexedClassesBuildItem hubClient() {
        return new AdditionalIndexedClassesBuildItem(HubApi.class.getName());
    }

    private static AdditionalBeanBuildItem beans(Class<?>... classes) {
        return AdditionalBeanBuildItem.builder().addBeanClasses(classes).setUnremovable().build();
    }
}
