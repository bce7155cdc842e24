package dev.custombot.runtime.hub.brevo.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

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

    @Test
    void whatWasAnsweredIsNotSentAgain() {
        SendOutcome outcome = send(Uni.createFrom().item(Optional.of("message//b-1")));

        assertThat(outcome).isEqualTo(new SendOutcome.Duplicate(Set.of("m-1")));
        assertThat(requests).hasValue(0);
    }

    @Test
    void whatWasNotAnsweredIsSent() {
        send(Uni.createFrom().item(Optional.empty()));

        assertThat(requests).hasValue(1);
    }

    @Test
    void whatNobodyKnowsIsSent() {
        send(Uni.createFrom().failure(new IllegalStateException("The store is away")));

        assertThat(requests).hasValue(1);
    }

    private SendOutcome send(Uni<Optional<String>> found) {
        BrevoReplies replies = new BrevoReplies(api(), BrevoAgent.withId("agent-1"), Duration.ofSeconds(1),
                new BrevoAnswers(Clock.systemUTC()), new Found(found));
        OutgoingReply reply = new OutgoingReply("m-1", "text", Content.ofText("Hi"), List.of(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
        return replies.send(new AddressedReply("vis-1", reply), "key").await().atMost(Duration.ofSeconds(5));
    }

    /** Nobody listens. */
    private BrevoApi api() {
        return (BrevoApi) Proxy.newProxyInstance(BrevoApi.class.getClassLoader(), new Class<?>[]{BrevoApi.class},
                (proxy, method, arguments) -> {
                    requests.incrementAndGet();
                    return Uni.createFrom().failure(new ConnectException(URI.create("http://nobody").toString()));
                });
    }

    private record Found(Uni<Optional<String>> found) implements SentIds {

        @Override
        public Uni<Void> keep(String messageId, String hubId) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Optional<String>> find(String messageId) {
            return found;
        }
    }
}
