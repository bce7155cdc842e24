package dev.custombot.runtime.hub.brevo.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import jakarta.ws.rs.core.Response;

import org.junit.jupiter.api.Test;

import dev.custombot.conversation.Content;
import dev.custombot.hub.brevo.BrevoAgent;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.SentIds;
import dev.custombot.runtime.record.OutgoingReply;
import io.smallrye.mutiny.Uni;

/** Brevo recognises no repetition: a reply that it has answered is known by the bot, whatever became of the process that sent it. */
class WhatBrevoHasIsNotSentAgainTest {

    private final AtomicInteger requests = new AtomicInteger();

    private final Kept kept = new Kept();
    private String answer = "{\"id\":\"b-1\"}";
    private boolean listens = true;

    @Test
    void whatWasAnsweredIsNotSentAgain() {
        assertThat(send("vis-1")).isInstanceOf(SendOutcome.Sent.class);
        assertThat(send("vis-1")).isEqualTo(new SendOutcome.NotAsked(new SendOutcome.Duplicate(Set.of("m-1"))));

        assertThat(requests).hasValue(1);
    }

    @Test
    void whatWasNotAnsweredIsSent() {
        listens = false;
        send("vis-1");
        send("vis-1");

        assertThat(requests).hasValue(2);
    }

    @Test
    void whatNobodyKnowsIsSent() {
        kept.away = true;
        send("vis-1");

        assertThat(requests).hasValue(1);
    }

    /** It lies in the dead letters, from where it may be replayed. */
    @Test
    void whatHasNotReachedTheChannelIsSentAgain() {
        answer = "{\"id\":\"b-1\",\"forwardedToSourceStatus\":{\"isSuccess\":false}}";
        assertThat(send("vis-1")).isInstanceOf(SendOutcome.Refused.class);
        answer = "{\"id\":\"b-2\",\"forwardedToSourceStatus\":{\"isSuccess\":true}}";

        assertThat(send("vis-1")).isInstanceOf(SendOutcome.Sent.class);
    }

    /** An application says the same to many, under one id of its own. */
    @Test
    void theSameIdInAnotherConversationIsAnotherReply() {
        send("vis-1");

        assertThat(send("vis-2")).isInstanceOf(SendOutcome.Sent.class);
        assertThat(send("vis-1").plain()).isInstanceOf(SendOutcome.Duplicate.class);
        assertThat(send("vis-2").plain()).isInstanceOf(SendOutcome.Duplicate.class);
    }

    private SendOutcome send(String visitor) {
        BrevoReplies replies = new BrevoReplies(api(), BrevoAgent.withId("agent-1"), Duration.ofSeconds(30),
                new BrevoAnswers(Clock.systemUTC()), kept);
        OutgoingReply reply = new OutgoingReply("m-1", "text", Content.ofText("Hi"), List.of(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
        return replies.send(new AddressedReply(visitor, reply), "key").await().atMost(Duration.ofSeconds(30));
    }

    private BrevoApi api() {
        return (BrevoApi) Proxy.newProxyInstance(BrevoApi.class.getClassLoader(), new Class<?>[]{BrevoApi.class},
                (proxy, method, arguments) -> {
                    requests.incrementAndGet();
                    return listens
                            ? Uni.createFrom().item(() -> Response.ok(answer).build())
                            : Uni.createFrom().failure(new ConnectException("Nobody listens"));
                });
    }

    private static final class Kept implements SentIds {

        private final Map<String, String> ids = new HashMap<>();
        private final Set<List<String>> taken = new HashSet<>();
        private boolean away;

        @Override
        public Uni<Void> keep(String messageId, String hubId) {
            return unlessAway(() -> ids.put(messageId, hubId)).replaceWithVoid();
        }

        @Override
        public Uni<Optional<String>> find(String messageId) {
            return unlessAway(() -> Optional.ofNullable(ids.get(messageId)));
        }

        @Override
        public Uni<Void> taken(String conversationId, String messageId) {
            return unlessAway(() -> taken.add(List.of(conversationId, messageId))).replaceWithVoid();
        }

        @Override
        public Uni<Boolean> isTaken(String conversationId, String messageId) {
            return unlessAway(() -> taken.contains(List.of(conversationId, messageId)));
        }

        private <T> Uni<T> unlessAway(Supplier<T> what) {
            return away
                    ? Uni.createFrom().failure(new IllegalStateException("The store is away"))
                    : Uni.createFrom().item(what);
        }
    }
}
