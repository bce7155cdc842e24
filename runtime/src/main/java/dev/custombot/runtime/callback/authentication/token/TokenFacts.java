package dev.custombot.runtime.callback.authentication.token;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.custombot.runtime.callback.authentication.token.keys.KeyRing;

/** What was expected of a token that is refused, and what came: for the log. What a token says is anybody's word, and is kept short. */
final class TokenFacts {

    private static final int LONGEST = 100;
    private static final int MOST = 8;
    private static final long YEAR_9999 = 253_402_300_799L;

    private TokenFacts() {}

    static String expected(List<TokenIssuer> issuers, Optional<Introspection> introspection) {
        return Stream.concat(issuers.stream().map(TokenFacts::expected), introspection.stream().map(Introspection::expected))
                .collect(Collectors.joining(", or "));
    }

    private static String expected(TokenIssuer issuer) {
        return "one from " + issuer.name() + " for " + listed(issuer.audiences()) + ", signed by key "
                + listed(issuer.keys().present().map(KeyRing::ids).orElse(List.of())) + rights(issuer.rules());
    }

    static String rights(TokenRules rules) {
        return rules.rights().stream().map(right -> ", with " + right.described()).collect(Collectors.joining());
    }

    static String came(Optional<TokenHead> head) {
        return head.map(TokenFacts::came).orElse("as none that is signed");
    }

    private static String came(TokenHead head) {
        return "from " + quoted(head.issuer()) + " for " + listed(head.claims().get("aud")) + ", signed by key "
                + head.keyId().map(TokenFacts::quoted).orElse("without a name") + " with " + quoted(head.algorithm())
                + expiry(head.claims().get("exp"));
    }

    private static String expiry(Object expiry) {
        return expiry instanceof Number seconds
                ? ", good until " + Instant.ofEpochSecond(Math.max(0, Math.min(seconds.longValue(), YEAR_9999)))
                : "";
    }

    static String listed(Object some) {
        Collection<?> all = some instanceof Collection<?> values ? values : some == null ? List.of() : List.of(some);
        String first = all.stream().limit(MOST).map(TokenFacts::quoted).collect(Collectors.joining(", "));
        return all.isEmpty() ? "(none)" : all.size() > MOST ? first + ", …" : first;
    }

    /** So that nothing in it passes for the words around it. */
    private static String quoted(Object value) {
        String text = String.valueOf(value).replace('"', '\'');
        return '"' + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + '"';
    }
}
