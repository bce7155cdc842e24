package dev.custombot.deployment.emulator;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.custombot.deployment.emulator.brevo.BrevoHub;
import dev.custombot.deployment.emulator.control.ControlRoutes;
import dev.custombot.deployment.emulator.control.ConversationRoutes;
import dev.custombot.deployment.emulator.control.EmulatedHub;
import dev.custombot.deployment.emulator.control.PageRoutes;
import dev.custombot.deployment.emulator.control.RawDeliveryRoutes;
import dev.custombot.deployment.emulator.control.RecordRoutes;
import dev.custombot.deployment.emulator.control.ScenarioRoutes;
import dev.custombot.deployment.emulator.control.Surroundings;
import dev.custombot.deployment.emulator.conversation.HubState;
import dev.custombot.deployment.emulator.conversation.Journal;
import dev.custombot.deployment.emulator.egain.EgainHub;
import dev.custombot.deployment.emulator.egain.IdentityRoutes;
import dev.custombot.deployment.emulator.egain.TokenIssuer;
import dev.custombot.deployment.emulator.http.Answers;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;

/**
 * Plays a conversation hub, its customers, and the identity provider of both directions.
 * <p>
 * Everything runs on one event loop of its own, so the state behind it needs no locks.
 */
public final class HubEmulator implements AutoCloseable {

    private static final int LIMIT_SECONDS = 20;

    private final HubEmulatorOptions options;
    private Vertx vertx;
    private Journal journal;
    private int port;

    public HubEmulator(HubEmulatorOptions options) {
        this.options = options;
    }

    /** Blocks until it listens; fails if the port is taken. */
    public void start() {
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1).setInternalBlockingPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        Promise<Router> routes = Promise.promise();
        HttpServer server = vertx.createHttpServer().requestHandler(request -> handle(request, routes.future()));
        try {
            port = listen(server).actualPort();
            Router router = Router.router(vertx);
            addRoutes(router);
            routes.complete(router);
        } catch (IllegalStateException e) {
            close();
            throw e;
        }
    }

    private HttpServer listen(HttpServer server) {
        try {
            return await(server.listen(options.port(), "localhost"));
        } catch (IllegalStateException e) {
            throw new IllegalStateException("The hub emulator cannot listen on localhost:" + options.port(), e);
        }
    }

    /** Its address is known only when it listens: whoever comes before there are routes waits for them. */
    private void handle(HttpServerRequest request, Future<Router> routes) {
        if (routes.succeeded()) {
            routes.result().handle(request);
            return;
        }
        Context context = vertx.getOrCreateContext();
        request.pause();
        routes.onSuccess(router -> context.runOnContext(now -> {
            router.handle(request);
            request.resume();
        }));
    }

    private void addRoutes(Router router) {
        HubState state = new HubState(options.participants());
        journal = Journal.to(options.journal());
        EmulatedHub hub = hub(new Surroundings(vertx, options.callback(), state, journal));
        router.errorHandler(500, context -> Answers.problem(context, 500, "The emulator failed",
                context.failure() == null ? "" : context.failure().toString()));
        new ControlRoutes(state, hub, options.devUi()).addTo(router);
        new ConversationRoutes(state, hub).addTo(router);
        new RawDeliveryRoutes(state, hub).addTo(router);
        new RecordRoutes(state).addTo(router);
        new ScenarioRoutes(state).addTo(router);
        new PageRoutes(vertx, state).addTo(router);
        hub.addTo(router);
    }

    private EmulatedHub hub(Surroundings surroundings) {
        if (options.brevo().isPresent()) {
            return new BrevoHub(surroundings, options.brevo().get(), options.redeliveryDelay());
        }
        return new EgainHub(surroundings, url(), options.basicAuthorization(), options.redeliveryDelay(),
                options.maxDeliveryAttempts());
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public String hubUrl() {
        return url() + (options.brevo().isPresent() ? BrevoHub.API : "/hub/v3");
    }

    public String tokenUrl() {
        return url() + "/oauth2/token";
    }

    public String jwksUrl() {
        return url() + "/oauth2/jwks";
    }

    public String issuer() {
        return url();
    }

    public String audience() {
        return TokenIssuer.CALLBACK_AUDIENCE;
    }

    public String clientId() {
        return IdentityRoutes.CLIENT_ID;
    }

    public String clientSecret() {
        return IdentityRoutes.CLIENT_SECRET;
    }

    public String scope() {
        return IdentityRoutes.SCOPE;
    }

    @Override
    public void close() {
        if (vertx != null) {
            await(vertx.close());
            vertx = null;
        }
        if (journal != null) {
            journal.close();
            journal = null;
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The hub emulator did not do it: " + e.getMessage(), e);
        }
    }
}
