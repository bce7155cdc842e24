package dev.custombot.it.hubs.third;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.custombot.MessageType;
import dev.custombot.Reply;
import dev.custombot.message.QuickReply;
import dev.custombot.message.RichContent;
import dev.custombot.runtime.hub.AddressedReply;
import dev.custombot.runtime.hub.HubSender;
import dev.custombot.runtime.hub.SendOutcome;
import dev.custombot.runtime.hub.Shown;
import dev.custombot.runtime.request.HubCredentials;
import dev.custombot.runtime.request.RetryAfter;
import io.smallrye.mutiny.Uni;

/** {@code POST /say?to=…&ref=…} with the words alone as body; answered by {@code got <ref>} or {@code no <why>}. */
record ThirdSender(String url, Duration timeout, Clock clock, HttpClient client) implements HubSender {

    ThirdSender(String url, Duration timeout, Clock clock) {
        this(url, timeout, clock, HttpClient.newHttpClient());
    }

    @Override
    public HubCredentials credentials() {
        return HubCredentials.fixed("key-3");
    }

    @Override
    public Shown adapt(Reply reply) {
        return switch (reply.type()) {
            case MessageType.TYPING_START -> Shown.of();
            case MessageType.QUICK_REPLY -> {
                String question = reply.content().json().orElseThrow();
                yield Shown.of(Reply.text(numbered(RichContent.parse(QuickReply.class, question)))).offering(question);
            }
            default -> Shown.of(reply);
        };
    }

    private static String numbered(QuickReply question) {
        return question.title() + IntStream.range(0, question.answers().size())
                .mapToObj(place -> "\n" + (place + 1) + " " + question.answers().get(place)).collect(Collectors.joining());
    }

    @Override
    public Uni<SendOutcome> send(List<AddressedReply> replies, String credential) {
        AddressedReply one = replies.get(0);
        String ref = one.reply().messageId();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/say?to=" + one.address() + "&ref=" + ref))
                .timeout(timeout).header("X-Key", credential)
                .POST(HttpRequest.BodyPublishers.ofString(one.reply().content().text().orElse(""))).build();
        return Uni.createFrom().completionStage(() -> client.sendAsync(request, BodyHandlers.ofString()))
                .map(answer -> outcome(ref, answer)).onFailure().recoverWithItem(SendOutcome::withoutAnswer);
    }

    private SendOutcome outcome(String ref, HttpResponse<String> answer) {
        return switch (answer.statusCode() + " " + answer.body()) {
            case "401 no key" -> new SendOutcome.CredentialRejected();
            case "429 no busy" -> new SendOutcome.NotTaken(answer.body(), retryAfter(answer), true);
            case "500 no ill" -> new SendOutcome.NotTaken(answer.body(), retryAfter(answer), false);
            case "400 no words" -> new SendOutcome.Refused("words", Set.of(ref));
            default -> answer.body().equals("got " + ref)
                    ? new SendOutcome.Sent(List.of(new SendOutcome.Confirmation(ref, Optional.empty())))
                    : new SendOutcome.Unknown(answer.statusCode() + " that is not the hub's", retryAfter(answer));
        };
    }

    private Optional<Duration> retryAfter(HttpResponse<String> answer) {
        return RetryAfter.read(answer.headers().firstValue("Retry-After").orElse(null), clock.instant());
    }
}
