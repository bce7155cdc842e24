package dev.custombot.runtime.bot.dev;

import java.util.Optional;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import dev.custombot.runtime.bot.BotNames;
import dev.custombot.runtime.bot.Bots;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/** The control API of the emulated hubs. */
@Singleton
public class EmulatorClient {

    private static final int TIMEOUT_MILLIS = 30_000;

    private final Bots bots;
    private final HttpClient client;

    @Inject
    EmulatorClient(Bots bots, Vertx vertx) {
        this.bots = bots;
        this.client = vertx.createHttpClient();
    }

    /** Vert.x outlives a live reload. */
    @PreDestroy
    void close() {
        client.close();
    }

    /** Fails with what the emulator says was wrong. */
    Uni<JsonObject> ask(String bot, HttpMethod method, String path, JsonObject body) {
        String emulator = bots.settings().stream().map(one -> one.names()).filter(names -> names.label().equals(bot))
                .findFirst()
                .flatMap(EmulatorClient::address)
                .orElseThrow(() -> new IllegalArgumentException("The hub of bot " + bot + " is not emulated here"));
        RequestOptions request = new RequestOptions().setMethod(method).setAbsoluteURI(emulator + path)
                .setTimeout(TIMEOUT_MILLIS).putHeader("Content-Type", "application/json");
        return Uni.createFrom().completionStage(() -> client.request(request)
                .compose(open -> method.equals(HttpMethod.GET) ? open.send() : open.send(body.toBuffer()))
                .compose(answer -> answer.body().map(read -> told(answer, read))).toCompletionStage());
    }

    private static JsonObject told(HttpClientResponse answer, Buffer body) {
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(detail(body).orElse("The emulator answered " + answer.statusCode()));
        }
        return body.length() == 0 ? new JsonObject() : body.toJsonObject();
    }

    /** Who refuses need not say it in JSON. */
    private static Optional<String> detail(Buffer problem) {
        try {
            return Optional.ofNullable(problem.toJsonObject().getString("detail"));
        } catch (DecodeException e) {
            return Optional.empty();
        }
    }

    /** Empty of a bot whose hub is another. */
    static Optional<String> address(BotNames bot) {
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue(bot.emulatorPrefix() + "url", String.class);
    }
}
