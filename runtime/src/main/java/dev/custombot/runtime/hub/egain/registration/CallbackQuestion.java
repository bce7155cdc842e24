package dev.custombot.runtime.hub.egain.registration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import dev.custombot.conversation.Attribute;
import dev.custombot.hub.egain.Authentication;
import dev.custombot.hub.egain.TokenRequest;
import dev.custombot.runtime.hub.egain.callback.EgainCallbackSplitter;
import dev.custombot.runtime.record.Json;
import dev.custombot.runtime.registration.Reason;

/**
 * Asks the callback, as the hub would, whether it accepts what the hub is to show: with a body that holds no message, so that nothing comes of
 * it. Each question has a connection of its own, so that it may reach another replica. Blocking.
 */
final class CallbackQuestion {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int REFUSED = 401;
    private static final int NO_MESSAGE = 400;

    private final URI callback;
    private final CallbackClients clients;
    private final CallbackClients tokenClients;

    /**
     * @param tokenClients for the token endpoint
     */
    CallbackQuestion(URI callback, CallbackClients clients, CallbackClients tokenClients) {
        this.callback = callback;
        this.clients = clients;
        this.tokenClients = tokenClients;
    }

    /** Why it is not accepted, in words that hold no secret; empty when it is. */
    Optional<String> refusal(Authentication shown, List<Attribute> headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(callback).timeout(LIMIT)
                    .header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}"));
            headers.forEach(header -> request.header(header.name(), header.value()));
            authorization(shown.method()).ifPresent(value -> request.header("Authorization", value));
            HttpResponse<String> answer = clients.send(request);
            return saysNoMessage(answer) ? Optional.empty() : Optional.of(refusal(answer.statusCode()));
        } catch (IllegalArgumentException e) {
            // Its message quotes what it refuses: a secret.
            return Optional.of("a header or an address is none that a request can have");
        } catch (IOException e) {
            return Optional.of(Reason.of(e));
        }
    }

    /** Of what is answered only the status is told: somebody between may answer anything. */
    private static String refusal(int status) {
        return switch (status) {
            case REFUSED -> "it is not accepted (401)";
            case NO_MESSAGE -> "the callback answers 400, and not because there is no message";
            default -> "the callback answers " + status;
        };
    }

    /** What is said to those only who were authenticated: a request whose head is wrong gets 400 before. */
    private static boolean saysNoMessage(HttpResponse<String> answer) {
        if (answer.statusCode() != NO_MESSAGE) {
            return false;
        }
        try {
            return EgainCallbackSplitter.MESSAGES.equals(Json.MAPPER.readTree(answer.body()).path("field").asText());
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private Optional<String> authorization(Authentication.Method method) throws IOException {
        if (method instanceof Authentication.Basic basic) {
            byte[] credentials = (basic.username() + ":" + basic.password()).getBytes(StandardCharsets.UTF_8);
            return Optional.of("Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return method instanceof Authentication.OAuth2 oauth2
                ? Optional.of("Bearer " + token(oauth2.request()))
                : Optional.empty();
    }

    private String token(TokenRequest how) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(how.url())).timeout(LIMIT).method(how.method(),
                how.payload().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(how.payload()));
        how.headers().forEach(header -> request.header(header.name(), header.value()));
        HttpResponse<String> answer = tokenClients.send(request);
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("the token endpoint answers " + answer.statusCode());
        }
        return find(answer.body(), how.accessTokenPath());
    }

    /** Only the paths that go from member to member: {@code $.access_token}. */
    private static String find(String body, String path) throws IOException {
        try {
            JsonNode found = Json.MAPPER.readTree(body).at(path.replaceFirst("^\\$", "").replace('.', '/'));
            if (found.isTextual()) {
                return found.asText();
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException("the token endpoint answers no JSON, or " + path + " is no path of members");
        }
        throw new IOException("there is no token at " + path + " in the token endpoint's answer");
    }
}
