package dev.custombot.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a {@link SignIn}; see {@link SignIn#builder}. */
public final class SignInBuilder {

    private final String redirectURI;
    private final Bubble receivedMessage;
    private String responseType = "code";
    private List<String> scope = List.of();
    private Optional<String> icon = Optional.empty();
    private Optional<Bubble> replyMessage = Optional.empty();

    SignInBuilder(String redirectURI, Bubble receivedMessage) {
        this.redirectURI = redirectURI;
        this.receivedMessage = receivedMessage;
    }

    /** What the access is for. */
    public SignInBuilder scope(String... scope) {
        this.scope = List.of(scope);
        return this;
    }

    /** What the identity provider answers with: {@code code}, unless said otherwise. */
    public SignInBuilder responseType(String responseType) {
        this.responseType = responseType;
        return this;
    }

    /** The URL of a picture. */
    public SignInBuilder icon(String icon) {
        this.icon = Optional.of(icon);
        return this;
    }

    /** What the customer sees after signing in. */
    public SignInBuilder replyMessage(Bubble replyMessage) {
        this.replyMessage = Optional.of(replyMessage);
        return this;
    }

    /**
     * @throws IllegalArgumentException if a title or the redirect URI is blank, there is no scope, or the JSON is longer than
     *         {@value dev.custombot.Limits#CONTENT_LENGTH} characters
     */
    public SignIn build() {
        SignIn.OAuth2 oauth2 = new SignIn.OAuth2(responseType, scope, redirectURI, Map.of());
        return new SignIn("authentication", "1", new SignIn.Authentication("2.0", icon, oauth2, Map.of()),
                Optional.of(receivedMessage), replyMessage, Map.of()).requireSendable();
    }
}
