package dev.custombot.load.byhand;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;

/** Receivers of callbacks: for anybody, for callers with a token, and for a bot. */
@Path("/")
public class Receiver {

    private final MutinyEmitter<byte[]> stored;
    private final MutinyEmitter<byte[]> bot;

    Receiver(@Channel("stored") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> stored,
            @Channel("bot-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> bot) {
        this.stored = stored;
        this.bot = bot;
    }

    @POST
    @Path("open")
    public Uni<Response> open(JsonNode callback) {
        return Records.store(callback, stored);
    }

    @POST
    @Path("guarded")
    @Authenticated
    public Uni<Response> guarded(JsonNode callback) {
        return Records.store(callback, stored);
    }

    @POST
    @Path("bot")
    @Authenticated
    public Uni<Response> bot(JsonNode callback) {
        return Records.store(callback, bot);
    }
}
