package dev.custombot.runtime.callback.authentication.token;

import java.util.Set;

import dev.custombot.runtime.callback.authentication.token.keys.KeySource;

/**
 * One whose tokens are accepted.
 *
 * @param name what its tokens have as {@code iss}
 * @param audiences of which a token must name at least one
 * @param keys that it signs with
 * @param rules what else its tokens must be like
 */
public record TokenIssuer(String name, Set<String> audiences, KeySource keys, TokenRules rules) {

    public TokenIssuer {
        audiences = Set.copyOf(audiences);
    }
}
