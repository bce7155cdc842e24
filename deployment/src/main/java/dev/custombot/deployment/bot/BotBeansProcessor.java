package dev.custombot.deployment.bot;

import java.util.List;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import dev.custombot.Assets;
import dev.custombot.BotName;
import dev.custombot.Conversations;
import dev.custombot.deadletter.DeadLetterQueue;
import dev.custombot.runtime.bot.BotRecorder;
import dev.custombot.runtime.bot.BotRoutes;
import dev.custombot.runtime.bot.Bots;
import dev.custombot.runtime.bot.CommitStrategy;
import dev.custombot.runtime.bot.Ending;
import dev.custombot.runtime.bot.OpenProducers;
import dev.custombot.runtime.bot.Stores;
import dev.custombot.runtime.bot.SurroundingsFactory;
import dev.custombot.runtime.bot.check.StartCheck;
import dev.custombot.runtime.bot.health.ClockWatch;
import dev.custombot.runtime.bot.health.FirstCredentials;
import dev.custombot.runtime.bot.health.LoopWatch;
import dev.custombot.runtime.bot.registrations.RegistrationWatches;
import dev.custombot.runtime.bot.topics.TopicsWatch;
import dev.custombot.runtime.dispatch.turn.CurrentTurn;
import dev.custombot.state.ConversationStore;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.IsNormal;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;

/** Brings the bots into the application, with what it can inject of each. */
class BotBeansProcessor {

    /** Only the names: without a health endpoint the classes cannot be loaded. */
    private static final String[] HEALTH = {"dev.custombot.runtime.bot.health.ReadyUntilTheEnd",
            "dev.custombot.runtime.bot.health.TopicsExist", "dev.custombot.runtime.bot.health.AliveWhileReading",
            "dev.custombot.runtime.bot.health.AliveWhileLoopsTurn", "dev.custombot.runtime.bot.health.RegistrationMatches"};

    @BuildStep
    AdditionalBeanBuildItem beans() {
        return AdditionalBeanBuildItem.builder().setUnremovable()
                .addBeanClasses(Bots.class, BotRoutes.class, ClockWatch.class, CommitStrategy.class, Ending.class,
                        FirstCredentials.class, LoopWatch.class,
                        StartCheck.class, Stores.class, SurroundingsFactory.class, SurroundingsFactory.ClockProducer.class,
                        TopicsWatch.class, RegistrationWatches.class, CurrentTurn.class, BotName.class)
                .build();
    }

    @BuildStep(onlyIfNot = IsNormal.class)
    AdditionalBeanBuildItem closedProducers() {
        return AdditionalBeanBuildItem.builder().setUnremovable().addBeanClass(OpenProducers.class).build();
    }

    @BuildStep
    void health(Capabilities capabilities, BuildProducer<AdditionalBeanBuildItem> beans) {
        if (capabilities.isPresent(Capability.SMALLRYE_HEALTH)) {
            beans.produce(AdditionalBeanBuildItem.builder().setUnremovable().addBeanClasses(HEALTH).build());
        }
    }

    @BuildStep
    UnremovableBeanBuildItem ownStores() {
        return UnremovableBeanBuildItem.beanTypes(ConversationStore.class);
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void ofEachBot(List<BotBuildItem> bots, BotRecorder recorder, BuildProducer<SyntheticBeanBuildItem> beans) {
        for (BotBuildItem bot : bots) {
            beans.produce(bean(Conversations.class, bot, recorder.conversations(bot.name())));
            beans.produce(bean(Assets.class, bot, recorder.assets(bot.name())));
            beans.produce(bean(DeadLetterQueue.class, bot, recorder.deadLetters(bot.name())));
            beans.produce(bean(ConversationStore.class, bot, recorder.store(bot.name())));
            bot.kind().api().ifPresent(api -> beans.produce(client(api, bot, recorder)));
        }
    }

    private static <T> SyntheticBeanBuildItem client(Class<T> api, BotBuildItem bot, BotRecorder recorder) {
        return bean(api, bot, recorder.<T>api(bot.name()));
    }

    /** Of the default bot the application needs no qualifier, and a store of its own comes before it. */
    private static <T> SyntheticBeanBuildItem bean(Class<T> type, BotBuildItem bot, Supplier<T> supplier) {
        SyntheticBeanBuildItem.ExtendedBeanConfigurator bean = SyntheticBeanBuildItem.configure(type).scope(Singleton.class)
                .identifier(bot.names().label()).setRuntimeInit().unremovable().supplier(supplier);
        bean.addQualifier().annotation(BotName.class).addValue("value", bot.name()).done();
        if (bot.names().isDefault()) {
            bean.addQualifier(jakarta.enterprise.inject.Default.class).defaultBean();
        }
        return bean.done();
    }
}
