package dev.custombot.deployment.emulator.egain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.custombot.deployment.emulator.conversation.HubState;
import dev.custombot.deployment.emulator.conversation.Journal;
import dev.custombot.deployment.emulator.conversation.Moments;
import dev.custombot.deployment.emulator.http.Answers;
import dev.custombot.deployment.emulator.http.FaultPlayer;
import dev.custombot.deployment.emulator.http.Faults;
import dev.custombot.deployment.emulator.http.JsonBody;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Answers the bot's requests to send messages, and records them. */
final class MessagesRoute {

    private final Faults faults;
    private final FaultPlayer player;
    private final HubState state;
    private final Inbox inbox;
    private final Journal journal;

    MessagesRoute(Faults faults, FaultPlayer player, HubState state, Inbox inbox, Journal journal) {
        this.faults = faults;
        this.player = player;
        this.state = state;
        this.inbox = inbox;
        this.journal = journal;
    }

    void send(RoutingContext context) {
        HubRequest request = HubRequest.of(context);
        faults.take(Faults.MESSAGES).ifPresentOrElse(fault -> fail(context, request, fault), () -> answer(context, request));
    }

    /** Whatever is in it. */
    void refuse(RoutingContext context, HubError error) {
        refuse(context, HubRequest.of(context), error);
    }

    private void answer(RoutingContext context, HubRequest request) {
        Optional<HubError> broken = inbox.broken(request.body(), request.messages());
        if (broken.isPresent()) {
            refuse(context, request, broken.get());
        } else {
            accept(context, request, inbox.store(request.messages()));
        }
    }

    private void fail(RoutingContext context, HubRequest request, Faults.Fault fault) {
        if (!fault.afterStoring()) {
            player.play(context, fault, () -> answer(context, request), (status, code) -> record(request, status, code));
            return;
        }
        Optional<HubError> broken = inbox.broken(request.body(), request.messages());
        if (broken.isPresent()) {
            refuse(context, request, broken.get());
            return;
        }
        JsonObject accepted = inbox.store(request.messages());
        player.play(context, fault, () -> accept(context, request, accepted),
                (status, code) -> record(request, status, code));
    }

    private void accept(RoutingContext context, HubRequest request, JsonObject accepted) {
        record(request, 202, "");
        Answers.json(context, 202, accepted);
    }

    private void refuse(RoutingContext context, HubRequest request, HubError error) {
        record(request, error.status(), error.code());
        error.answer(context);
    }

    private void record(HubRequest request, int status, String code) {
        journal.request(request.arrival(), status, code, request.messages().size());
        state.request(request.toJson(status, code));
    }

    /** A request as it came. */
    private record HubRequest(String at, long arrival, long started, JsonObject body, List<JsonObject> messages) {

        static HubRequest of(RoutingContext context) {
            JsonObject body = JsonBody.of(context.body().asString());
            return new HubRequest(Moments.now(), Journal.now(), System.nanoTime(), body, ReceivedMessages.of(body));
        }

        JsonObject toJson(int status, String code) {
            return new JsonObject().put("id", UUID.randomUUID().toString()).put("at", at).put("status", status)
                    .put("code", code).put("latencyMillis", (System.nanoTime() - started) / 1_000_000)
                    .put("messages", messages.size())
                    .put("summary", messages.stream().map(HubRequest::type).collect(Collectors.joining(", ")))
                    .put("ids", messages.stream().map(message -> message.getValue("messageId")).filter(String.class::isInstance)
                            .toList())
                    .put("conversations", ReceivedMessages.conversations(body))
                    .put("body", body);
        }

        private static String type(JsonObject message) {
            return message.getValue("type") instanceof JsonObject type ? String.valueOf(type.getValue("value")) : "";
        }
    }
}
