package dev.custombot.runtime.bot;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.custombot.runtime.BotClock;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.RareLines;
import dev.custombot.runtime.callback.CallbackHandler;
import dev.custombot.runtime.callback.CallbackSettings;
import dev.custombot.runtime.callback.authentication.issuer.TokenEndpoint;
import dev.custombot.runtime.callback.http.Admissions;
import dev.custombot.runtime.config.CallbackConfig;
import dev.custombot.runtime.hub.CallbackProblem;
import dev.custombot.runtime.lane.AtOnce;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Puts the callbacks at their paths. Every method goes there, so that a wrong one gets its 405. The router alone says what is at a path.
 */
@Singleton
public class BotRoutes {

    /** Before the application's security, which may want something else, and the limit of bodies, which the callback has itself. */
    private static final int BEFORE_AUTHENTICATION = -250;
    /** Another bot's path may be one that a parameter would take. */
    private static final int AFTER_FIXED_PATHS = BEFORE_AUTHENTICATION + 1;

    /** After the bots. */
    private static final int START = 2_001;

    private final Bots bots;
    private final SurroundingsFactory surroundings;
    private final Clock clock;
    private final Map<String, CallbackPoint> points = new ConcurrentHashMap<>();

    @Inject
    BotRoutes(Bots bots, SurroundingsFactory surroundings, @BotClock Clock clock) {
        this.bots = bots;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /** The bots are looked up late: routes are made before the channels, requests come after. */
    void register(@Observes Router router) {
        for (BotSettings bot : bots.settings()) {
            String path = bot.callbackPath();
            if (points.putIfAbsent(path, new CallbackPoint(path)) == null) {
                bot.kind().callbackRoutes(path).forEach(route -> router.route(route)
                        .order(route.contains(":") ? AFTER_FIXED_PATHS : BEFORE_AUTHENTICATION)
                        .handler(context -> {
                            CallerAddress.hide(context, path);
                            points.get(path).handler().handle(context);
                        })
                        .failureHandler(context -> points.get(path).failed(context)));
                bot.tokenPath().ifPresent(tokenPath -> router.route(tokenPath).order(BEFORE_AUTHENTICATION)
                        .handler(context -> tokens(path).handle(context))
                        .failureHandler(context -> tokens(path).failed(context)));
            }
        }
    }

    private TokenEndpoint tokens(String path) {
        return bots.at(path).get(0).callers().ownTokens().orElseThrow().endpoint();
    }

    void start(@Observes @Priority(START) StartupEvent event) {
        points.values().forEach(CallbackPoint::handler);
    }

    /** Takes no more callbacks; returns when those that came in are answered, or had the time to be. */
    void close() {
        AtOnce.run(points.values().stream().<Runnable>map(point -> point::close).toList());
    }

    /** A path with what is behind it, made when the application starts. */
    private final class CallbackPoint {

        private final String path;
        private Admissions admissions;
        private Duration budget;
        private CallbackHandler handler;

        CallbackPoint(String path) {
            this.path = path;
        }

        synchronized CallbackHandler handler() {
            if (handler == null) {
                List<BotRuntime> here = bots.at(path);
                BotRuntime first = here.get(0);
                CallbackConfig config = first.settings().config().callback();
                budget = config.ackTimeout();
                admissions = new Admissions(config.maxInFlight(), config.maxInFlightBytes().asLongValue());
                first.recipient().metrics().callbacks().inFlight(admissions::callbacks, admissions::bytes,
                        config.maxInFlight());
                handler = new CallbackHandler(first.hub().receiver(),
                        new CallbackSettings(config.ackTimeout(), config.maxBodySize().asLongValue(),
                                config.maxHeaderSize().asLongValue(), config.maxGzipRatio()),
                        admissions,
                        here.stream().map(BotRuntime::recipient).toList(), clock,
                        new RareLines(surroundings.get().steady()), CustomBotLog.of(first.settings().names().label()));
            }
            return handler;
        }

        /** Whatever failed on the way here, and be it this. */
        void failed(RoutingContext context) {
            try {
                handler().failed(context);
            } catch (Throwable e) {
                CallbackProblem.failed().answer(context.request(), true);
                CustomBotLog.LOG.callbackFailed(e.getClass().getName());
            }
        }

        void close() {
            handler();
            admissions.close(budget);
        }
    }
}
