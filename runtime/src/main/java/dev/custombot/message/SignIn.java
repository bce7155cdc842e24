package dev.custombot.message;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import dev.custombot.MessageType;

/**
 * A request to sign in with OAuth 2.0, the content of {@code richMessage.authentication}.
 *
 * @param type what the hub's JSON calls this content, {@code authentication}
 * @param version of the structure, {@code 1}
 * @param authentication how to sign in
 * @param receivedMessage what the customer sees before signing in
 * @param replyMessage what the customer sees afterwards
 * @param otherFields what else the JSON has
 */
public record SignIn(String type, String version, Authentication authentication, Optional<Bubble> receivedMessage,
        Optional<Bubble> replyMessage, @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields)
        implements
            RichContent {

    public SignIn {
        type = OrEmpty.text(type);
        version = OrEmpty.text(version);
        authentication = Objects.requireNonNullElse(authentication, Authentication.NONE);
        receivedMessage = OrEmpty.optional(receivedMessage);
        replyMessage = OrEmpty.optional(replyMessage);
        otherFields = OrEmpty.fields(otherFields);
    }

    /**
     * A request to sign in.
     *
     * @param redirectURI where the identity provider sends the customer back to
     * @param receivedMessage what the customer sees before signing in
     */
    public static SignInBuilder builder(String redirectURI, Bubble receivedMessage) {
        return new SignInBuilder(redirectURI, receivedMessage);
    }

    /** The parameters of the authorization request. */
    public OAuth2 oauth2() {
        return authentication.oauth2();
    }

    @Override
    public String messageType() {
        return MessageType.AUTHENTICATION;
    }

    @Override
    public SignIn requireSendable() {
        ContentChecks.text("The responseType of a sign-in", oauth2().responseType());
        ContentChecks.text("The redirectURI of a sign-in", oauth2().redirectURI());
        ContentChecks.some("A sign-in", "scope", oauth2().scope());
        receivedMessage.ifPresent(Bubble::requireSendable);
        replyMessage.ifPresent(Bubble::requireSendable);
        return ContentChecks.fits(this);
    }

    @Override
    public String toString() {
        return "SignIn[]";
    }

    /**
     * How to sign in.
     *
     * @param version of the protocol, {@code 2.0}
     * @param icon the URL of a picture
     * @param oauth2 the parameters of the authorization request
     * @param otherFields what else the JSON has
     */
    public record Authentication(String version, Optional<String> icon, OAuth2 oauth2,
            @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

        static final Authentication NONE = new Authentication("", Optional.empty(), OAuth2.NONE, Map.of());

        public Authentication {
            version = OrEmpty.text(version);
            icon = OrEmpty.optional(icon);
            oauth2 = Objects.requireNonNullElse(oauth2, OAuth2.NONE);
            otherFields = OrEmpty.fields(otherFields);
        }

        @Override
        public String toString() {
            return "Authentication[]";
        }
    }

    /**
     * The parameters of the authorization request, see RFC 6749.
     *
     * @param responseType {@code code} or {@code token}
     * @param scope what the access is for, at least one when sent
     * @param redirectURI where the identity provider sends the customer back to
     * @param otherFields what else the JSON has
     */
    public record OAuth2(String responseType, List<String> scope, String redirectURI,
            @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> otherFields) {

        static final OAuth2 NONE = new OAuth2("", List.of(), "", Map.of());

        public OAuth2 {
            responseType = OrEmpty.text(responseType);
            scope = OrEmpty.list(scope);
            redirectURI = OrEmpty.text(redirectURI);
            otherFields = OrEmpty.fields(otherFields);
        }

        @Override
        public String toString() {
            return "OAuth2[scopes=" + scope.size() + "]";
        }
    }
}
