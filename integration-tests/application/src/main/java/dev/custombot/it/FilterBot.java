package dev.custombot.it;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageFilter;
import dev.custombot.OnMessage;
import dev.custombot.Replies;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;

/** Filters that act on {@code custom.filter.…} only. */
public class FilterBot {

    private final Steps steps;
    private final Seen seen;

    FilterBot(Steps steps, Seen seen) {
        this.steps = steps;
        this.seen = seen;
    }

    @OnMessage("custom.filter.*")
    String handle(IncomingMessage message) {
        steps.add(message, "handler");
        return "seen by " + seen.by;
    }

    /** What happened, in its order. */
    @ApplicationScoped
    public static class Steps {

        private record Step(String conversationId, String name) {}

        private final Queue<Step> steps = new ConcurrentLinkedQueue<>();

        void add(IncomingMessage message, String name) {
            steps.add(new Step(message.conversation().id(), name));
        }

        public List<String> of(String conversationId) {
            return steps.stream().filter(step -> step.conversationId.equals(conversationId)).map(Step::name).toList();
        }
    }

    /** A filter need not be a class. */
    @Singleton
    static class Producers {

        @Produces
        @Singleton
        MessageFilter produced(Steps steps) {
            return (message, replies, chain) -> {
                if (message.type().equals("custom.filter.produced")) {
                    steps.add(message, "produced");
                }
                return chain.proceed();
            };
        }
    }

    @RequestScoped
    static class Seen {

        String by = "nobody";
    }

    @Priority(10)
    static class Outer implements MessageFilter {

        private final Steps steps;

        Outer(Steps steps) {
            this.steps = steps;
        }

        @Override
        public Uni<Void> filter(IncomingMessage message, Replies replies, Chain chain) {
            if (message.text().filter("are you open?"::equals).isPresent()) {
                replies.send("always");
                return Uni.createFrom().voidItem();
            }
            if (message.type().equals("custom.state.recovered")) {
                return chain.proceed().onFailure().invoke(() -> replies.send("recovered")).onFailure().recoverWithNull();
            }
            if (!message.type().startsWith("custom.filter.")) {
                return chain.proceed();
            }
            steps.add(message, "outer on " + TypesBot.thread());
            return chain.proceed().invoke(() -> steps.add(message, "outer after"))
                    .onFailure(UnsupportedOperationException.class).invoke(() -> replies.send("recovered"))
                    .onFailure(UnsupportedOperationException.class).recoverWithNull();
        }
    }

    @Priority(20)
    @NonBlocking
    static class Inner implements MessageFilter {

        private final Steps steps;
        private final Seen seen;

        Inner(Steps steps, Seen seen) {
            this.steps = steps;
            this.seen = seen;
        }

        @Override
        public Uni<Void> filter(IncomingMessage message, Replies replies, Chain chain) {
            switch (message.type()) {
                case "custom.filter.answered" -> {
                    replies.send("closed");
                    return Uni.createFrom().voidItem();
                }
                case "custom.filter.after" -> {
                    return chain.proceed().invoke(() -> replies.send("after the handler"));
                }
                case "custom.filter.twice" -> {
                    return chain.proceed().chain(chain::proceed);
                }
                case "custom.filter.failing" -> throw new UnsupportedOperationException();
                case "custom.filter.passed" -> {
                    steps.add(message, "inner on " + TypesBot.thread());
                    seen.by = "inner";
                }
                default -> {
                    return chain.proceed();
                }
            }
            return chain.proceed();
        }
    }
}
