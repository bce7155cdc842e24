package dev.custombot.runtime.callback.authentication.token;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a token must say.
 *
 * @param paths where it may stand: a claim, or with slashes one within claims
 * @param value that must be there, alone or as an element of a list
 * @param isScope whether it may be one of several words, too
 */
public record RequiredClaim(List<String> paths, String value, boolean isScope) {

    public RequiredClaim {
        paths = List.copyOf(paths);
    }

    /** A scope, as identity providers call it. */
    public static RequiredClaim scope(String scope) {
        return new RequiredClaim(List.of("scope", "scp"), scope, true);
    }

    /** Any other one. */
    public static RequiredClaim at(String path, String value) {
        return new RequiredClaim(List.of(path), value, false);
    }

    /** For people. */
    String described() {
        return isScope ? "scope " + value : paths.get(0) + " " + value;
    }

    boolean isIn(Map<String, Object> claims) {
        return paths.stream().flatMap(path -> find(claims, path).stream()).anyMatch(this::isIn);
    }

    private boolean isIn(Object found) {
        if (found instanceof Collection<?> values) {
            return values.stream().map(String::valueOf).anyMatch(value::equals);
        }
        String text = String.valueOf(found);
        return text.equals(value) || isScope && Arrays.asList(text.split(" ")).contains(value);
    }

    /** The whole path may be the name of a claim: some are addresses. */
    private static Optional<Object> find(Map<?, ?> claims, String path) {
        if (claims.containsKey(path)) {
            return Optional.ofNullable(claims.get(path));
        }
        int slash = path.indexOf('/');
        return slash > 0 && claims.get(path.substring(0, slash)) instanceof Map<?, ?> inner
                ? find(inner, path.substring(slash + 1))
                : Optional.empty();
    }
}
