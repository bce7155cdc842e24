package dev.custombot.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageFilter;
import dev.custombot.Reply;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.handler.RetryPolicy;
import dev.custombot.runtime.dispatch.handler.Selector;
import dev.custombot.runtime.dispatch.turn.Filters;
import dev.custombot.runtime.dispatch.turn.HandlerArguments;
import dev.custombot.runtime.dispatch.turn.HandlerInvocation;
import dev.custombot.runtime.dispatch.turn.Inbound;
import dev.custombot.runtime.dispatch.turn.RunningHandlers;
import dev.custombot.runtime.dispatch.turn.Turn;
import dev.custombot.runtime.dispatch.turn.TurnPlace;
import dev.custombot.runtime.dispatch.turn.TurnState;
import dev.custombot.runtime.dispatch.turn.TurnSubject;
import dev.custombot.runtime.dispatch.turn.TurnThreads;
import dev.custombot.runtime.dispatch.turn.Turns;
import dev.custombot.runtime.lane.BackOff;
import dev.custombot.runtime.metrics.BotMetrics;
import dev.custombot.runtime.record.CallbackRecord;
import dev.custombot.runtime.record.Records;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;

/** An error after which nobody can trust the process ends it, wherever it comes up; what was being done is left to another one. */
class ADyingProcessLeavesItsWorkTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LONG_ENOUGH = Duration.ofMillis(200);

    private final Chat chat = new Chat();
    private final BotMetrics metrics = new BotMetrics(new SimpleMeterRegistry(), "bot");

    @Test
    void inAMethodForFailures() {
        chat.bot = message -> {
            throw new IllegalStateException("It fails");
        };
        chat.onFailure = Optional.of(turn -> Uni.createFrom().failure(new NoClassDefFoundError("x")));

        assertThat(chat.staysOpen("hello")).isTrue();

        assertThat(chat.processEnds).isTrue();
    }

    @Test
    void whileAMessageIsUnderstood() {
        chat.bot = message -> List.of(Reply.quickReply("Which?", "Tea", "Coffee"));
        chat.says("What have you got?");
        chat.understanding = (message, offer, givesUp) -> {
            throw new OutOfMemoryError();
        };

        assertThat(chat.staysOpen("Tea")).isTrue();

        assertThat(chat.processEnds).isTrue();
        assertThat(chat.letters.size()).isZero();
    }

    @Test
    void whileAStateIsRead() {
        chat.bot = message -> List.of(Reply.text("Hello"));
        chat.unreadable = Optional.of(new NoClassDefFoundError("x"));

        assertThat(chat.staysOpen("hello")).isTrue();

        assertThat(chat.processEnds).isTrue();
    }

    /** Nobody else would end the wait for it. */
    @Test
    void whileAHandlerIsChosen() {
        Inbound hello = chat.turns.inbound(Turns.text("m-1", Turns.NOON, "hello"));
        IncomingMessage dying = (IncomingMessage) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{IncomingMessage.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("text")) {
                        throw new OutOfMemoryError("no more");
                    }
                    return method.invoke(hello.message(), arguments);
                });
        Handlers handlers = new Handlers(List.of(handler(HandlerRole.MESSAGE, List.of(
                new Selector("text", Set.of(), Optional.empty(), Optional.of(Pattern.compile("x")), 0)), new Object())), false);

        assertThatThrownBy(() -> new HandlerChoice(handlers, chat.turns.dialogues, new AtOnce(), metrics, Turns.LOG)
                .of(new Inbound(dying, hello.record(), hello.origin(), hello.occupancy()), chat.state()).await().atMost(SOON))
                .hasStackTraceContaining("no more");
    }

    @Test
    void whileTheBotIsToldOfARefusedReply() {
        Handlers handlers = new Handlers(List.of(handler(HandlerRole.REJECTED_REPLY, List.of(),
                new OutOfMemoryError("no more"))), false);
        HandlerInvocation invocation = new HandlerInvocation(new AtOnce(), new HandlerArguments(new ObjectMapper()),
                Filters.inOrder(List.of()), Optional.empty(), Duration.ofMinutes(1),
                new RunningHandlers(chat.turns.clock(), metrics, Turns.LOG));
        CallbackRecord refused = Records.callback(Turns.CONVERSATION, "custom-bot.reply-rejected", "", "{}".getBytes());

        AtomicBoolean ended = new AtomicBoolean();

        assertThatThrownBy(() -> new RejectedReplies(handlers, invocation, retries(Map.of(), ended), Turns.LOG)
                .tell(refused, chat.turns.occupancy).await().atMost(LONG_ENOUGH))
                .isInstanceOf(TimeoutException.class);
        assertThat(ended).isTrue();

        ended.set(false);
        new RejectedReplies(handlers, invocation,
                retries(Map.of(VirtualMachineError.class.getName(), RetryPolicy.NEVER), ended), Turns.LOG)
                .tell(refused, chat.turns.occupancy).await().atMost(SOON);
        assertThat(ended).as("where it is said that the process goes on, so does the record").isFalse();
    }

    /** It deals with all that goes wrong, and could as well deal with what nobody can. */
    @Test
    void whileAFilterAnswersForWhatFails() {
        MessageFilter answering = (message, replies, chain) -> chain.proceed().onFailure().recoverWithUni(failure -> {
            replies.send("Sorry");
            return Uni.createFrom().voidItem();
        });

        assertThatThrownBy(() -> through(answering, new NoClassDefFoundError("gone"))).hasStackTraceContaining("gone");
        assertThatThrownBy(() -> through(answering, new OutOfMemoryError("no more"))).hasStackTraceContaining("no more");
        through(answering, new StackOverflowError());
        through(answering, new AssertionError());
    }

    private void through(MessageFilter filter, Error thrown) {
        Inbound hello = chat.turns.inbound(Turns.text("m-1", Turns.NOON, "hello"));
        TurnState state = chat.turns.state();
        new HandlerInvocation(new AtOnce(), new HandlerArguments(new ObjectMapper()), Filters.inOrder(List.of(filter)),
                Optional.empty(), Duration.ofMinutes(1), new RunningHandlers(chat.turns.clock(), metrics, Turns.LOG))
                .invoke(handler(HandlerRole.MESSAGE, List.of(), thrown), new Turn(hello.message(),
                        chat.turns.run(hello, state), state, Optional.empty(), Optional.empty()))
                .await().atMost(SOON);
    }

    private HandlerRetries retries(Map<String, RetryPolicy> configured, AtomicBoolean ended) {
        return new HandlerRetries(new RetryPolicies(RetryPolicy.NEVER, configured),
                new BackOff(Duration.ofMillis(1), Duration.ofMillis(1), new Random()), chat.turns.clock(),
                () -> ended.set(true), metrics, Turns.LOG);
    }

    private static Handler handler(HandlerRole role, List<Selector> selectors, Object thrown) {
        return new Handler("Bot#handle", role, selectors, Optional.empty(), List.of(), ExecutionModel.WORKER, Optional.empty(),
                Optional.empty(), Map.of(), (bean, arguments) -> {
                    if (thrown instanceof Error error) {
                        throw error;
                    }
                    return Optional.empty();
                });
    }

    /** Each call on the thread that makes it. */
    private static final class AtOnce implements TurnThreads {

        @Override
        public TurnPlace open(TurnSubject subject) {
            return new TurnPlace() {

                @Override
                public void execute(ExecutionModel model, Runnable work, Consumer<Throwable> onRejection) {
                    work.run();
                }

                @Override
                public void proceed(Runnable next) {
                    next.run();
                }

                @Override
                public void close() {}
            };
        }
    }
}
