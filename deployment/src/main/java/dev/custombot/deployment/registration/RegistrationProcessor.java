package dev.custombot.deployment.registration;

import java.util.List;
import java.util.Map;

import dev.custombot.deployment.bot.BotBuildItem;
import dev.custombot.runtime.bot.registrations.RegistrationRecorder;
import io.quarkus.arc.deployment.SyntheticBeansRuntimeInitBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.ApplicationInfoBuildItem;
import io.quarkus.deployment.builditem.InitTaskBuildItem;
import io.quarkus.deployment.builditem.InitTaskCompletedBuildItem;
import io.quarkus.deployment.builditem.RawCommandLineArgumentsBuildItem;

/** What bots need at their hubs: a command of the application, and a task of its deployment. */
class RegistrationProcessor {

    private static final String TASK = "custom-bot-registration";
    /** By it {@code quarkus-kubernetes} knows the job for which the application waits. */
    private static final String JOB = "-" + TASK + "-init";
    private static final Map<String, String> INIT = Map.of("QUARKUS_INIT_AND_EXIT", "true");

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(SyntheticBeansRuntimeInitBuildItem.class)
    InitTaskCompletedBuildItem run(List<BotBuildItem> bots, RawCommandLineArgumentsBuildItem arguments,
            RegistrationBuildTimeConfig config, RegistrationRecorder recorder) {
        if (!bots.isEmpty()) {
            recorder.run(arguments, config.initTask());
        }
        return new InitTaskCompletedBuildItem(TASK);
    }

    /** As for migrations of a database, Kubernetes runs it as a job before the application. */
    @BuildStep
    void task(RegistrationBuildTimeConfig config, ApplicationInfoBuildItem application,
            BuildProducer<InitTaskBuildItem> tasks) {
        if (config.initTask()) {
            tasks.produce(InitTaskBuildItem.create().withName(application.getName() + JOB).withTaskEnvVars(INIT)
                    .withSharedEnvironment(true).withSharedFilesystem(true));
        }
    }
}
