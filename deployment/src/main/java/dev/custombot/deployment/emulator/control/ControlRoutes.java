package dev.custombot.deployment.emulator.control;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.custombot.deployment.emulator.conversation.HubState;
import dev.custombot.deployment.emulator.conversation.Moments;
import dev.custombot.deployment.emulator.http.Answers;
import dev.custombot.deployment.emulator.http.BadInput;
import dev.custombot.deployment.emulator.http.ControlInput;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** The emulator's side of the control API: the callback's address, faults, rules. */
public final class ControlRoutes {

    private final HubState state;
    private final EmulatedHub hub;
    private final Optional<URI> devUi;
    private final String started = Moments.now();

    /** @param devUi what the page links */
    public ControlRoutes(HubState state, EmulatedHub hub, Optional<URI> devUi) {
        this.state = state;
        this.hub = hub;
        this.devUi = devUi;
    }

    /** Before all other routes of the control API: their bodies are read here, and their errors answered. */
    public void addTo(Router router) {
        router.route("/control/*").handler(BodyHandler.create(false)).failureHandler(ControlRoutes::failed);
        router.get("/control/hub").handler(context -> Answers.json(context, 200, description()));
        router.get("/control/callback").handler(this::showCallback);
        router.put("/control/callback").handler(context -> {
            hub.parts().callback().callback(URI.create(ControlInput.of(context).address("url")));
            showCallback(context);
        });
        router.post("/control/faults")
                .handler(context -> Answers.done(context, () -> hub.parts().faults().add(ControlInput.of(context))));
        router.delete("/control/faults").handler(context -> Answers.done(context, hub.parts().faults()::clear));
        router.put("/control/rules").handler(context -> Answers.done(context, () -> hub.rules(ControlInput.of(context))));
        router.put("/control/time").handler(context -> Answers.done(context, () -> state.time()
                .lead(Duration.ofSeconds(ControlInput.of(context).number("aheadSeconds", 0, 0, Integer.MAX_VALUE)))));
        router.put("/control/application").handler(context -> Answers.done(context,
                () -> begin(ControlInput.of(context).instant("began"))));
        router.post("/control/reset").handler(context -> Answers.done(context, this::reset));
    }

    private JsonObject description() {
        JsonObject description = new JsonObject().put("kind", hub.kind()).put("started", started);
        devUi.ifPresent(address -> description.put("devUi", address.toString()));
        return description;
    }

    /** What the application before has left: its tests may have failed in the middle. What it has registered, and its conversations, stay. */
    private void begin(Instant application) {
        if (state.begin(application)) {
            stopAll();
            hub.behave();
        }
    }

    private void stopAll() {
        hub.parts().deliveries().abandon();
        hub.parts().faults().clear();
    }

    private void reset() {
        stopAll();
        hub.reset();
        state.reset();
    }

    private void showCallback(RoutingContext context) {
        Answers.json(context, 200, new JsonObject().put("url", hub.parts().callback().callback().toString()));
    }

    private static void failed(RoutingContext context) {
        if (context.failure() instanceof BadInput bad) {
            Answers.problem(context, 400, "Bad Request", bad.getMessage());
        } else {
            context.next();
        }
    }
}
