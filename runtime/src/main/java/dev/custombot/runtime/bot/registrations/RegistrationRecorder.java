package dev.custombot.runtime.bot.registrations;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.registration.HubRegistration;
import dev.custombot.runtime.registration.HubRegistration.AtStart;
import dev.custombot.runtime.registration.HubRegistration.Outlook;
import dev.custombot.runtime.registration.Reason;
import dev.custombot.runtime.registration.RegistrationCommand;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.Recorder;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Registers bots at their hubs, if that is asked for: before anything else of the application starts. */
@Recorder
public class RegistrationRecorder {

    private static final String INIT_AND_EXIT = "quarkus.init-and-exit";
    /** No probe answers meanwhile. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(20);

    /**
     * @param arguments of the application
     * @param hasTask whether the deployment has a task for this; another one's, that of a database, registers nobody
     */
    public void run(Supplier<String[]> arguments, boolean hasTask) {
        String[] words = arguments.get();
        boolean isCommand = words != null && RegistrationCommand.isAsked(words);
        Config config = ConfigProvider.getConfig();
        boolean isTask = hasTask && config.getOptionalValue(INIT_AND_EXIT, Boolean.class).orElse(false);
        Registrations.check(isCommand || isTask);
        Map<String, HubRegistration> registrations = Registrations.of();
        if (isCommand) {
            int code = new RegistrationCommand(registrations, System.out::println).run(words);
            // Whoever waits for the end of the application goes on, and with this exit code.
            Quarkus.asyncExit(code);
            throw new PreventFurtherStepsException("The command is done", code);
        }
        start(registrations, hasTask, config);
    }

    static void start(Map<String, HubRegistration> registrations, boolean hasTask, Config config) {
        boolean isTask = hasTask && config.getOptionalValue(INIT_AND_EXIT, Boolean.class).orElse(false);
        registrations.forEach((bot, registration) -> atStart(bot, registration, isTask));
    }

    /** A task that prepares the application's surroundings makes everything as it is declared. */
    private static void atStart(String bot, HubRegistration registration, boolean isTask) {
        CustomBotLog log = CustomBotLog.of(bot);
        if (isTask || registration.atStart() == AtStart.APPLY) {
            registration.apply(log::registered);
        } else if (registration.atStart() == AtStart.CHECK) {
            check(registration, log);
        }
    }

    /** A hub that cannot be asked keeps no bot from starting. */
    private static void check(HubRegistration registration, CustomBotLog log) {
        try {
            Outlook outlook = Uni.createFrom().item(registration::plan)
                    .runSubscriptionOn(Infrastructure.getDefaultExecutor()).await().atMost(LONGEST_LOOK);
            if (!outlook.isEmpty()) {
                log.registrationDiffers(outlook.text());
            }
        } catch (TimeoutException e) {
            log.registrationUnknown("the hub has not told within " + LONGEST_LOOK.toSeconds() + " s");
        } catch (RuntimeException e) {
            log.registrationUnknown(Reason.of(e));
        }
    }
}
