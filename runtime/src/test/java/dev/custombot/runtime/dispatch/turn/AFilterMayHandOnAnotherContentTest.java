package dev.custombot.runtime.dispatch.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageFilter;
import dev.custombot.conversation.Content;
import dev.custombot.message.Text;
import dev.custombot.runtime.CustomBotLog;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerParameter;
import dev.custombot.runtime.dispatch.handler.HandlerParameter.Kind;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.state.ConversationDocument;
import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** What follows a filter is given what it hands on, and nothing of what was said before. */
class AFilterMayHandOnAnotherContentTest {

    private final Turns turns = new Turns();
    private final ManualThreads threads = new ManualThreads();
    private final List<String> seen = new ArrayList<>();
    private final AtomicReference<Object> outcome = new AtomicReference<>();

    @Test
    void toTheFiltersThatFollowAndToTheHandler() {
        handle("my card is 4111111111111111", (message, replies, chain) -> chain
                .proceedWith(Content.ofText(message.text().orElseThrow().replaceAll("\\d{13,19}", "…"))));

        assertThat(outcome).hasValue("done");
        assertThat(seen).containsExactly("filter: my card is …", "message: my card is …", "content: my card is …",
                "text: my card is …");
    }

    @Test
    void once() {
        handle("hello", (message, replies, chain) -> chain.proceedWith(Content.ofText("one")).chain(() -> chain.proceed()));

        assertThat(outcome.get()).isInstanceOf(IllegalStateException.class);
        assertThat(seen).doesNotContain("text: hello");
    }

    private void handle(String said, MessageFilter first) {
        Filters filters = Filters.inOrder(List.of(first, (message, replies, chain) -> {
            seen.add("filter: " + message.text().orElse("nothing"));
            return chain.proceed();
        }));
        HandlerInvocation invocation = new HandlerInvocation(threads, new HandlerArguments(new ObjectMapper()), filters,
                Optional.empty(), Duration.ofMinutes(1), new RunningHandlers(Clock.systemUTC(),
                        new BotMetrics(new SimpleMeterRegistry(), "default"), CustomBotLog.LOG));
        Handler handler = new Handler("Bot#answer", HandlerRole.MESSAGE, List.of(), Optional.empty(),
                List.of(new HandlerParameter(Kind.MESSAGE, IncomingMessage.class),
                        new HandlerParameter(Kind.CONTENT, Content.class),
                        new HandlerParameter(Kind.TYPED_CONTENT, Text.class)),
                ExecutionModel.WORKER, Optional.empty(), Optional.empty(), Map.of(), (bean, arguments) -> {
                    seen.add("message: " + ((IncomingMessage) arguments[0]).text().orElse("nothing"));
                    seen.add("content: " + ((Content) arguments[1]).text().orElse("nothing"));
                    seen.add("text: " + ((Text) arguments[2]).value());
                    return null;
                });
        TurnState state = new TurnState(new ConversationDocument(Optional.empty(), Map.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty()), turns.json);
        Inbound inbound = turns.inbound(Turns.text("m-1", Turns.NOON, said));
        invocation
                .invoke(handler,
                        new Turn(inbound.message(), turns.run(inbound, state), state, Optional.empty(), Optional.empty()))
                .subscribe().with(done -> outcome.set("done"), outcome::set);
    }
}
