package dev.custombot.runtime.control.endpoint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.custombot.Bot;
import dev.custombot.BotName;
import dev.custombot.runtime.control.ControlDesk;
import dev.custombot.runtime.control.ControlKey;
import dev.custombot.runtime.control.ControlKey.Kind;
import dev.custombot.runtime.control.HeadOrder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;

/** What a request asks for: its method and path below the endpoint, its query, and the answer. */
@Singleton
public class ControlResource {

    private static final String PAUSE = "pause";
    private static final String RESUME = "resume";
    private static final List<String> ACTIONS = Stream
            .concat(Stream.of(PAUSE, RESUME), Arrays.stream(HeadOrder.values()).map(HeadOrder::label)).toList();
    /** As metrics and logs call the default bot. */
    private static final String DEFAULT_LABEL = "default";

    private final Instance<ControlDesk> desks;

    @Inject
    ControlResource(@Any Instance<ControlDesk> desks) {
        this.desks = desks;
    }

    /**
     * @param action the path below the endpoint
     * @param user who asks, as the log names him
     * @throws ControlProblem if there is nothing at the path, or the query is not understood
     */
    Uni<ObjectNode> answer(HttpMethod method, String action, ControlQuery query, String user) {
        String bot = query.bot().filter(name -> !name.equals(DEFAULT_LABEL)).orElse(Bot.DEFAULT);
        ControlDesk desk = desk(bot);
        if (action.isEmpty()) {
            require(method, HttpMethod.GET);
            query.nothingElse();
            return Uni.createFrom().item(ControlJson.of(desk));
        }
        Optional<HeadOrder> order = Arrays.stream(HeadOrder.values()).filter(one -> one.label().equals(action)).findFirst();
        if (order.isEmpty() && !action.equals(PAUSE) && !action.equals(RESUME)) {
            throw ControlProblem.nothingHere(ACTIONS);
        }
        require(method, HttpMethod.POST);
        if (action.equals(RESUME) && query.namesMessage()) {
            return withdraw(desk, query.head(), user);
        }
        return order.map(wanted -> order(desk, wanted, query.head(), user))
                .orElseGet(() -> pause(desk, query.target(), action.equals(PAUSE), user));
    }

    private ControlDesk desk(String bot) {
        Instance<ControlDesk> found = desks.select(BotName.Literal.of(bot));
        if (!found.isResolvable()) {
            throw ControlProblem.invalid("bot", "is no bot of this application: leave it out for the default one");
        }
        return found.get();
    }

    private static Uni<ObjectNode> pause(ControlDesk desk, ControlKey key, boolean paused, String user) {
        if (paused && key.kind() == Kind.HANDLER && !desk.hasHandler(key.name())) {
            throw ControlProblem.unknownHandler();
        }
        if (paused && desk.isFull(key.kind())) {
            throw ControlProblem.full(ControlDesk.MOST + " conversations are paused");
        }
        String action = paused ? PAUSE : RESUME;
        ControlAudit audit = key.kind() == Kind.CONVERSATION
                ? ControlAudit.ofConversation(desk.log(), user, action, key.name())
                : ControlAudit.of(desk.log(), user, action, (key.kind().label() + " " + key.name()).strip());
        return audit.told(paused ? desk.pause(key, user) : desk.resume(key))
                .map(done -> ControlJson.of(key, paused));
    }

    private static Uni<ObjectNode> order(ControlDesk desk, HeadOrder order, ControlQuery.Head head, String user) {
        if (desk.isFull(Kind.HEAD)) {
            throw ControlProblem.full(ControlDesk.MOST + " orders wait");
        }
        return ordered(desk.order(head.conversation(), head.message(), order, user), desk, order.label(), head, user)
                .map(done -> ControlJson.of(head, order.label()));
    }

    /** What was carried out, or never ordered, is not said to be withdrawn. */
    private static Uni<ObjectNode> withdraw(ControlDesk desk, ControlQuery.Head head, String user) {
        if (desk.wishes().order(head.conversation(), head.message()).isEmpty()) {
            throw ControlProblem.unknownOrder();
        }
        return ordered(desk.withdraw(head.conversation(), head.message()), desk, RESUME, head, user)
                .map(done -> ControlJson.of(head, "withdrawn"));
    }

    private static Uni<Void> ordered(Uni<Void> written, ControlDesk desk, String action, ControlQuery.Head head, String user) {
        return ControlAudit.of(desk.log(), user, action, "message " + head.message()).told(written);
    }

    private static void require(HttpMethod method, HttpMethod expected) {
        if (!method.equals(expected)) {
            throw ControlProblem.methodNotAllowed(expected.name());
        }
    }
}
