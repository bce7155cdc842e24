package dev.custombot.deployment.emulator.egain;

import java.util.Optional;
import java.util.Set;

import io.vertx.ext.web.RoutingContext;

/** Who may ask the hub for what: whoever has a good token, and a scope for it. */
public final class Access {

    /** To see what is registered; {@link #MANAGE} is good for that, too. */
    public static final String READ = "app.conversation.conversationmgr.read";
    /** To change what is registered. */
    public static final String MANAGE = "app.conversation.conversationmgr.manage";
    /** To see what was said, and files; {@link #INTERACTION_MANAGE} is good for that, too. */
    public static final String INTERACTION_READ = "app.conversation.conversationmgr.interaction.read";
    /** To say something, and to give files. */
    public static final String INTERACTION_MANAGE = "app.conversation.conversationmgr.interaction.manage";

    private static final String BEARER = "Bearer ";

    private final TokenIssuer tokens;
    private final Behaviour behaviour;

    Access(TokenIssuer tokens, Behaviour behaviour) {
        this.tokens = tokens;
        this.behaviour = behaviour;
    }

    /** Why the request is refused, whatever it asks for; it needs one of the scopes. */
    public Optional<HubError> refusal(RoutingContext context, String... scopes) {
        String header = context.request().getHeader("Authorization");
        if (header == null || !header.startsWith(BEARER) || !tokens.acceptsBotToken(header.substring(BEARER.length()))) {
            return Optional.of(HubError.unauthorized());
        }
        return behaviour.hasAnyOf(Set.of(scopes)) ? Optional.empty() : Optional.of(HubError.withoutScope(scopes[0]));
    }
}
