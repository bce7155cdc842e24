package dev.custombot.deployment.devservices;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.List;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import org.jboss.jandex.DotName;

import dev.custombot.BotName;
import dev.custombot.deployment.bot.BotBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.processor.BeanConfiguratorBase.CreateGeneration;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.gizmo2.Const;
import io.quarkus.gizmo2.creator.BlockCreator;
import io.quarkus.gizmo2.desc.ClassMethodDesc;

/** Lets tests inject the hub of each bot, where the test API is there. Only its names: an application does not have it. */
class TestHubProcessor {

    private static final DotName HUB = DotName.createSimple("dev.custombot.test.Hub");
    private static final ClassDesc HUB_TYPE = ClassDesc.of(HUB.toString());
    private static final ClassMethodDesc OF_BOT = ClassMethodDesc.of(ClassDesc.of("dev.custombot.test.Hubs"), "of", HUB_TYPE,
            ConstantDescs.CD_String);

    @BuildStep
    void hubs(List<BotBuildItem> bots, CombinedIndexBuildItem index, BuildProducer<SyntheticBeanBuildItem> beans) {
        if (index.getIndex().getClassByName(HUB) != null) {
            bots.forEach(bot -> beans.produce(hub(bot)));
        }
    }

    private static SyntheticBeanBuildItem hub(BotBuildItem bot) {
        SyntheticBeanBuildItem.ExtendedBeanConfigurator bean = SyntheticBeanBuildItem.configure(HUB).scope(Singleton.class)
                .identifier(bot.names().label()).unremovable().creator(make(bot.name()));
        bean.addQualifier().annotation(BotName.class).addValue("value", bot.name()).done();
        if (bot.names().isDefault()) {
            bean.addQualifier(jakarta.enterprise.inject.Default.class);
        }
        return bean.done();
    }

    private static Consumer<CreateGeneration> make(String bot) {
        return generation -> {
            BlockCreator method = generation.createMethod();
            method.return_(method.invokeStatic(OF_BOT, Const.of(bot)));
        };
    }
}
