package dev.custombot.runtime.dispatch.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.custombot.runtime.metrics.BotMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** What may become of a handler is at nothing before it was ever called: its first failure is an increase then. */
class EachHandlerIsCountedFromTheStartTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void start() {
        Handlers handlers = new Handlers(List.of(handler("Bot#menu", HandlerRole.MESSAGE, Optional.empty()),
                handler("Bot#order", HandlerRole.ANSWER, Optional.of("order"))), false);

        HandlerMeters.make(handlers, new BotMetrics(meters, "bot"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"failed", "expired"})
    void itFails(String outcome) {
        assertThat(meters.get("custom.bot.handlers").tags("handler", "Bot#menu", "outcome", outcome).timer().count()).isZero();
        assertThat(meters.get("custom.bot.handlers").tags("handler", "Bot#order", "outcome", outcome).timer().count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"slow", "expired"})
    void itTakesItsTime(String outcome) {
        assertThat(meters.get("custom.bot.handlers.late").tags("handler", "Bot#menu", "outcome", outcome).counter().count())
                .isZero();
    }

    @Test
    void itsConditionIsGivenUp() {
        assertThat(meters.get("custom.bot.handlers.unmatched").tags("handler", "Bot#menu").counter().count()).isZero();
    }

    @Test
    void itHandsAConversationOver() {
        assertThat(meters.get("custom.bot.conversations.escalated").tags("cause", "message", "handler", "Bot#menu").counter()
                .count()).isZero();
        assertThat(meters.get("custom.bot.conversations.escalated").tags("cause", "answer", "handler", "Bot#order").counter()
                .count()).isZero();
    }

    @Test
    void itsQuestionIsNotAnswered() {
        assertThat(meters.get("custom.bot.conversations.abandoned").tags("question", "order").counter().count()).isZero();
    }

    private static Handler handler(String name, HandlerRole role, Optional<String> question) {
        List<Selector> selectors = role == HandlerRole.MESSAGE
                ? List.of(new Selector("*", Set.of(), Optional.empty(), Optional.of(Pattern.compile("a+")), 0))
                : List.of();
        return new Handler(name, role, selectors, question, List.of(), ExecutionModel.WORKER, Optional.empty(),
                Optional.empty(), Map.of(), (bean, arguments) -> Optional.empty());
    }
}
