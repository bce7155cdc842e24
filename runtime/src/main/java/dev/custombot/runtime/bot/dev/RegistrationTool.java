package dev.custombot.runtime.bot.dev;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.bot.Bots;
import dev.custombot.runtime.bot.registrations.Registrations;
import dev.custombot.runtime.registration.HubRegistration;
import dev.custombot.runtime.registration.HubRegistration.Outlook;
import dev.custombot.runtime.registration.Reason;
import dev.custombot.runtime.registration.RegistrationStep;
import dev.custombot.runtime.registration.RegistrationStoppedException;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What bots need at their hubs, as the command {@code registration} tells and makes it. */
@Singleton
public class RegistrationTool {

    /** The hub is asked for everything that it has; a plan for development allows few requests. */
    private static final Duration LOOK_PERIOD = Duration.ofSeconds(15);

    private final Bots bots;
    private final AtomicLong looks = new AtomicLong();

    @Inject
    RegistrationTool(Bots bots) {
        this.bots = bots;
    }

    /** Of each bot what is to be done at its hub, or why that is not known, and the number of this look. Changes nothing. */
    @Blocking
    public JsonObject registrationPlans() {
        long look = looks.incrementAndGet();
        Map<String, HubRegistration> declared = Registrations.of();
        JsonArray plans = new JsonArray();
        bots.settings().stream().map(bot -> bot.names().label()).forEach(bot -> {
            HubRegistration registration = declared.get(bot);
            plans.add(registration == null ? new JsonObject().put("bot", bot).put("declared", false) : plan(bot, registration));
        });
        return new JsonObject().put("look", look).put("plans", plans);
    }

    /** The same now and then, as long as somebody looks. */
    public Multi<JsonObject> registrationDrift() {
        return Multi.createFrom().ticks().every(LOOK_PERIOD).onOverflow().drop()
                .onItem().transformToUniAndConcatenate(tick -> Uni.createFrom().item(this::registrationPlans)
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    /** Makes it so, and tells what is done, and what is not. Looks with a lower number than this one were before. */
    @Blocking
    public JsonObject applyRegistration(String bot) {
        HubRegistration registration = Registrations.of().get(bot);
        if (registration == null) {
            throw new IllegalArgumentException("There is nothing to register for a bot \"" + bot + "\"");
        }
        List<String> done = new ArrayList<>();
        JsonObject result = new JsonObject().put("bot", bot);
        try {
            registration.apply(done::add);
            result.put("notDone", new JsonArray());
        } catch (RegistrationStoppedException e) {
            result.put("problem", e.getMessage()).put("notDone", new JsonArray(e.open()));
        } catch (RuntimeException e) {
            result.put("problem", problem(e)).put("notDone", new JsonArray());
        }
        return result.put("done", new JsonArray(done)).put("look", looks.incrementAndGet());
    }

    private static JsonObject plan(String bot, HubRegistration registration) {
        JsonObject plan = new JsonObject().put("bot", bot).put("declared", true);
        try {
            Outlook outlook = registration.plan();
            JsonObject others = new JsonObject();
            outlook.others().forEach(others::put);
            return plan.put("asDeclared", outlook.isEmpty()).put("others", others)
                    .put("steps", new JsonArray(outlook.steps().stream().map(RegistrationTool::step).toList()));
        } catch (RuntimeException e) {
            return plan.put("problem", problem(e));
        }
    }

    private static JsonObject step(RegistrationStep step) {
        return new JsonObject().put("action", step.action().name().toLowerCase(Locale.ROOT)).put("kind", step.kind())
                .put("name", step.name()).put("because", step.because().orElse(""))
                .put("fields", new JsonArray(step.fields().stream().map(RegistrationTool::field).toList()));
    }

    private static JsonObject field(RegistrationStep.Field field) {
        JsonObject json = new JsonObject().put("path", field.path());
        field.before().ifPresent(value -> json.put("before", value));
        field.after().ifPresent(value -> json.put("after", value));
        return json;
    }

    private static String problem(RuntimeException e) {
        return Reason.of(e);
    }
}
